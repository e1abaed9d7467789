using System.Diagnostics;

namespace Tortoise.TestServers;

/// <summary>PgBouncer before a server of PostgreSQL: each transaction of a client, or each statement, runs on another connection.</summary>
public sealed class PgBouncerProcess : IDisposable
{
    public const string NotInstalled = "PgBouncer is not installed. Run: apt-get install -y --no-install-recommends pgbouncer.";

    private const string Program = "/usr/sbin/pgbouncer";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Loopback.FreePort();
    private readonly Process _process;
    private bool _isDisposed;

    private PgBouncerProcess(PostgreSqlCluster server, int connections, string mode)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        _folder.OpenToOthers();
        var settings = _folder.PathOf("pgbouncer.ini");
        File.WriteAllText(_folder.PathOf("users"), "\"postgres\" \"\"\n");
        File.WriteAllText(settings, $"""
            [databases]
            * = host=127.0.0.1 port={new Uri(server.Address).Port}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {_port}
            unix_socket_dir =
            auth_type = trust
            auth_file = {_folder.PathOf("users")}
            pool_mode = {mode}
            default_pool_size = {connections}
            max_client_conn = 300
            """);
        var start = new ProcessStartInfo(Program, [.. Environment.IsPrivilegedProcess ? ["-u", "postgres"] : Array.Empty<string>(), settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        for (var clock = Stopwatch.StartNew(); !Loopback.Listens(_port); Thread.Sleep(20))
        {
            if (_process.HasExited || clock.Elapsed > TimeSpan.FromSeconds(10))
            {
                Dispose();
                throw new InvalidOperationException("PgBouncer did not start.");
            }
        }
    }

    public static bool IsInstalled => File.Exists(Program);

    /// <summary>The URL of the pooler, without a database.</summary>
    public string Address => $"postgres://postgres@127.0.0.1:{_port}";

    /// <param name="server">The server that it is before.</param>
    /// <param name="connections">How many connections to each of its databases it has at the most.</param>
    /// <param name="mode">After what the connection of a client goes back to the pool: <c>transaction</c> or <c>statement</c>.</param>
    public static PgBouncerProcess Start(PostgreSqlCluster server, int connections, string mode = "transaction") =>
        IsInstalled ? new(server, connections, mode) : throw new InvalidOperationException(NotInstalled);

    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
            _folder.Dispose();
        }
    }
}
