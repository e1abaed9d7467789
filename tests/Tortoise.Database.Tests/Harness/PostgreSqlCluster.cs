using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tortoise.Tests.Harness;

/// <summary>
/// A throwaway cluster of the PostgreSQL that is installed: made in a second, on a free port of the loopback address, removed when the
/// run ends. The server refuses to run as root; there it runs as the user <c>postgres</c>.
/// </summary>
internal sealed class PostgreSqlCluster : IDisposable
{
    private readonly string _folder;
    private readonly int _port;

    private PostgreSqlCluster(string folder, int port)
    {
        _folder = folder;
        _port = port;
    }

    public static bool IsInstalled => Binaries() is not null;

    public string Address => $"postgres://postgres@127.0.0.1:{_port}/postgres";

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Makes a cluster and starts it.</summary>
    /// <param name="certificate">The server's certificate and its key, as PEM; null for a server without TLS.</param>
    /// <param name="settings">Settings of its own, which take the place of the usual ones.</param>
    public static PostgreSqlCluster Start((string Certificate, string Key)? certificate = null, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("tortoise-pg-").FullName;
        var cluster = new PostgreSqlCluster(folder, FreePort());
        if (Environment.IsPrivilegedProcess)
        {
            Execute("chown", "postgres", folder);
        }

        cluster.Run("initdb", "-D", cluster.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        File.AppendAllLines(Path.Combine(cluster.Data, "postgresql.conf"),
        [
            $"port = {cluster._port}", "listen_addresses = '127.0.0.1'", $"unix_socket_directories = '{folder}'", "fsync = off",
            "synchronous_commit = off", "full_page_writes = off", "max_connections = 300", "max_prepared_transactions = 10",
            .. settings,
        ]);
        if (certificate is { } tls)
        {
            cluster.WriteSecret("server.crt", tls.Certificate);
            cluster.WriteSecret("server.key", tls.Key);
            File.AppendAllLines(Path.Combine(cluster.Data, "postgresql.conf"), ["ssl = on"]);
        }

        cluster.Run("pg_ctl", "-D", cluster.Data, "-l", Path.Combine(folder, "log"), "-w", "start");
        return cluster;
    }

    /// <summary>Stops the server and starts it again on the same port.</summary>
    /// <param name="mode">How it stops: <c>fast</c> is orderly, <c>immediate</c> a crash.</param>
    public void Restart(string mode)
    {
        Run("pg_ctl", "-D", Data, "-m", mode, "-w", "stop");
        Run("pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-w", "start");
    }

    public void Dispose()
    {
        try
        {
            Run("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        }
        finally
        {
            Directory.Delete(_folder, recursive: true);
        }
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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
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
