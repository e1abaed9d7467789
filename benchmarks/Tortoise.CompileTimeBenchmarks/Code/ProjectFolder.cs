namespace Tortoise.CompileTimeBenchmarks.Code;

/// <summary>A project on disk, outside of the repository.</summary>
internal sealed class ProjectFolder : IDisposable
{
    public ProjectFolder(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            Write(file);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("tortoise-benchmark-").FullName;

    public void Write(SourceFile file) => File.WriteAllText(System.IO.Path.Combine(Path, file.Name), file.Text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
