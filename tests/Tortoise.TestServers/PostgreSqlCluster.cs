using System.Diagnostics;

namespace Tortoise.TestServers;

/// <summary>
/// A throwaway cluster of the PostgreSQL that is installed: made in a second, on a free port of the loopback address, removed when it
/// is disposed. The server refuses to run as root; there it runs as the user <c>postgres</c>.
/// </summary>
public sealed class PostgreSqlCluster : IThrowawayServer
{
    public const string NotInstalled = "PostgreSQL is not installed. Run: apt-get install -y --no-install-recommends postgresql.";

    private readonly string _folder;
    private readonly int _port;
    private bool _isRunning;

    private PostgreSqlCluster(string folder, int port)
    {
        _folder = folder;
        _port = port;
    }

    public static bool IsInstalled => Binaries() is not null;

    public string Address => $"postgres://postgres@127.0.0.1:{_port}";

    public string Url => $"{Address}/postgres";

    private string Data => Path.Combine(_folder, "data");

    public static PostgreSqlCluster Start(ThrowawayServerOptions? options = null)
    {
        if (!IsInstalled)
        {
            throw new InvalidOperationException(NotInstalled);
        }

        var cluster = new PostgreSqlCluster(Directory.CreateTempSubdirectory("tortoise-pg-").FullName, Loopback.FreePort());
        try
        {
            cluster.Install(options ?? new ThrowawayServerOptions());
            cluster.Launch();
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    public void Kill() => End("immediate");

    public void ShutDown() => End("fast");

    public void Launch()
    {
        Run("pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-w", "start");
        _isRunning = true;
    }

    public void Dispose()
    {
        try
        {
            if (_isRunning)
            {
                Kill();
            }
        }
        finally
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private void Install(ThrowawayServerOptions options)
    {
        if (Environment.IsPrivilegedProcess)
        {
            Execute("chown", "postgres", _folder);
        }

        Run("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        File.AppendAllLines(Path.Combine(Data, "postgresql.conf"),
        [
            $"port = {_port}", "listen_addresses = '127.0.0.1'", $"unix_socket_directories = '{_folder}'", "fsync = off",
            $"synchronous_commit = {(options.OutlivesCrash ? "on" : "off")}", "full_page_writes = off", "max_connections = 300",
            "max_prepared_transactions = 10", $"ssl = {(options.Certificate is null ? "off" : "on")}",
        ]);
        if (options.Certificate is { } tls)
        {
            WriteSecret("server.crt", tls.Certificate);
            WriteSecret("server.key", tls.Key);
        }
    }

    private void End(string mode)
    {
        Run("pg_ctl", "-D", Data, "-m", mode, "-w", "stop");
        _isRunning = false;
    }

    private void WriteSecret(string name, string pem)
    {
        var path = Path.Combine(Data, name);
        File.WriteAllText(path, pem);
        Execute("chmod", "600", path);
        if (Environment.IsPrivilegedProcess)
        {
            Execute("chown", "postgres", path);
        }
    }

    private static string? Binaries()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(path => int.TryParse(Path.GetFileName(path), out var version) ? version : 0)
                .Select(path => Path.Combine(path, "bin"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Concat(onPath).FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")) && File.Exists(Path.Combine(path, "pg_ctl")));
    }

    private void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries()!, program);
        if (Environment.IsPrivilegedProcess)
        {
            Execute("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Execute(path, arguments);
        }
    }

    private static void Execute(string program, params string[] arguments)
    {
        // The server that pg_ctl leaves behind keeps what it inherits, so nothing may wait for the end of its output.
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Path.GetFileName(program)} {string.Join(' ', arguments)} failed with {process.ExitCode}.");
        }
    }
}
