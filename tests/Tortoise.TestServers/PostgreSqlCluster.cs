using System.Diagnostics;
using System.Globalization;

namespace Tortoise.TestServers;

/// <summary>
/// A throwaway cluster of the PostgreSQL that is installed: made in a second, on a free port of the loopback address, removed when it
/// is disposed or the program ends. The server refuses to run as root; there it runs as the user <c>postgres</c>.
/// </summary>
public sealed class PostgreSqlCluster : IThrowawayServer
{
    public const string NotInstalled = "PostgreSQL is not installed. Run: apt-get install -y --no-install-recommends postgresql.";

    private readonly string _folder = Directory.CreateTempSubdirectory("tortoise-pg-").FullName;
    private readonly int _port = Loopback.FreePort();

    // The program may end, and dispose it, while another thread starts it.
    private readonly Lock _gate = new();
    private bool _isRunning;
    private bool _isDisposed;

    private PostgreSqlCluster() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();

    public static bool IsInstalled => Binaries() is not null;

    public string Address => $"postgres://postgres@127.0.0.1:{_port}";

    public string Url => $"{Address}/postgres";

    private string Data => Path.Combine(_folder, "data");

    private string Log => Path.Combine(_folder, "log");

    private string LockFile => Path.Combine(Data, "postmaster.pid");

    public static PostgreSqlCluster Start(ThrowawayServerOptions? options = null)
    {
        if (!IsInstalled)
        {
            throw new InvalidOperationException(NotInstalled);
        }

        return Start(cluster => cluster.Install(options ?? new ThrowawayServerOptions()));
    }

    /// <summary>Starts a second server that follows this one, and takes no writes until it is promoted.</summary>
    public PostgreSqlCluster StartReplica() => Start(replica =>
    {
        replica.OpenFolder();
        Run(
            "pg_basebackup", "-h", "127.0.0.1", "-p", $"{_port}", "-U", "postgres", "-D", replica.Data,
            "-R", "-X", "stream", "-c", "fast", "--no-sync");
        replica.Configure([$"port = {replica._port}", $"unix_socket_directories = '{replica._folder}'"]);
    });

    /// <summary>Makes a replica a server of its own, which takes writes.</summary>
    public void Promote() => Run("pg_ctl", "-D", Data, "-w", "promote");

    public void Kill()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            ProcessTree.Kill(Postmaster());

            // All its processes have ended, but where nobody has asked for them yet they are zombies, which would keep the next from starting.
            File.Delete(LockFile);
            File.Delete(Path.Combine(_folder, $".s.PGSQL.{_port}.lock"));
            _isRunning = false;
        }
    }

    public void Freeze() => ProcessTree.Stop(Postmaster());

    public void Thaw() => ProcessTree.Continue(Postmaster());

    public void ShutDown() => End("fast");

    public void Launch()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            try
            {
                Run("pg_ctl", "-D", Data, "-l", Log, "-w", "start");
            }
            catch (InvalidOperationException exception) when (File.Exists(Log))
            {
                throw new InvalidOperationException($"{exception.Message} {string.Join(" | ", File.ReadLines(Log).TakeLast(5))}", exception);
            }

            _isRunning = true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            try
            {
                if (_isRunning)
                {
                    // One that is frozen would not hear it.
                    Thaw();
                    End("immediate");
                }
            }
            finally
            {
                Directory.Delete(_folder, recursive: true);
            }
        }
    }

    private static PostgreSqlCluster Start(Action<PostgreSqlCluster> install)
    {
        var cluster = new PostgreSqlCluster();
        try
        {
            lock (cluster._gate)
            {
                install(cluster);
            }

            cluster.Launch();
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    private void Install(ThrowawayServerOptions options)
    {
        OpenFolder();
        Run("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        Configure(
        [
            $"port = {_port}", "listen_addresses = '127.0.0.1'", $"unix_socket_directories = '{_folder}'", "max_connections = 300",
            "max_prepared_transactions = 10", $"ssl = {(options.Certificate is null ? "off" : "on")}",
            .. options.IsDurable
                ? Array.Empty<string>()
                : ["fsync = off", $"synchronous_commit = {(options.OutlivesCrash ? "on" : "off")}", "full_page_writes = off"],
            .. options.Settings,
        ]);
        if (options.Certificate is { } tls)
        {
            WriteSecret("server.crt", tls.Certificate);
            WriteSecret("server.key", tls.Key);
        }
    }

    private void OpenFolder()
    {
        if (Environment.IsPrivilegedProcess)
        {
            Execute("chown", "postgres", _folder);
        }
    }

    private void Configure(string[] settings) => File.AppendAllLines(Path.Combine(Data, "postgresql.conf"), settings);

    private int Postmaster() => int.Parse(File.ReadLines(LockFile).First(), CultureInfo.InvariantCulture);

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
