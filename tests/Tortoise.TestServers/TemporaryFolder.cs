namespace Tortoise.TestServers;

public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tortoise-");

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    /// <summary>Lets other users of the machine into the folder.</summary>
    public void OpenToOthers()
    {
        const UnixFileMode Enter = UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        if (!OperatingSystem.IsWindows())
        {
            _folder.UnixFileMode |= Enter;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
