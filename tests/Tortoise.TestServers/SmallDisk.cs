using System.Diagnostics;

namespace Tortoise.TestServers;

/// <summary>A file system of some megabytes in memory, which can be filled. Mounting one needs the rights of an administrator.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly string _ballast;
    private bool _isDisposed;

    private SmallDisk(string folder)
    {
        Folder = folder;
        _ballast = Path.Combine(folder, "ballast");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>Where it is mounted.</summary>
    public string Folder { get; }

    /// <summary>Mounts one; null where that is not permitted.</summary>
    public static SmallDisk? Mount(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("tortoise-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=777", "tmpfs", folder))
        {
            return new SmallDisk(folder);
        }

        Directory.Delete(folder);
        return null;
    }

    /// <summary>Takes all the space there is.</summary>
    public void Fill()
    {
        try
        {
            using var ballast = File.Create(_ballast);
            var block = new byte[4096];
            while (true)
            {
                ballast.Write(block);
                ballast.Flush();
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    /// <summary>Gives the space back.</summary>
    public void Free() => File.Delete(_ballast);

    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;

            // A server that has just ended may still hold it; once nobody does it is gone.
            Run("umount", "--lazy", Folder);
            Directory.Delete(Folder);
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
