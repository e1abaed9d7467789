using System.Globalization;

namespace Tortoise.Tests.Harness;

/// <summary>
/// The server of SQL Server's protocol that <c>TORTOISE_TEST_SQLSERVER</c> names, without a database
/// (<c>mssql://user:password@host:port?trust_server_certificate=true</c>). Each test has a database of its own on it.
/// </summary>
public sealed class SqlServerServer() : TestServer("SQL Server")
{
    private const string Variable = "TORTOISE_TEST_SQLSERVER";

    private readonly Lock _gate = new();
    private Database? _admin;
    private int _databases;

    /// <summary>True where a server is named.</summary>
    public static bool IsNamed => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    public override bool DefersConstraints => false;

    public override bool HasRowVersions => true;

    public override bool UpdatesReturnRows => false;

    public override bool KeepsInfinity => false;

    public override string Endless =>
        "WITH n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000000) SELECT COUNT(*) FROM n OPTION (MAXRECURSION 0)";

    public override TestDatabase Create(DatabaseOptions options)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}");
        Run($"CREATE DATABASE {name}");
        return new OnServer(this, name, Database.Open(Address(name), options));
    }

    public override void Stop()
    {
        lock (_gate)
        {
            _admin?.DisposeAsync().AsTask().GetAwaiter().GetResult();
            _admin = null;
        }
    }

    private static string Address(string database)
    {
        var url = Environment.GetEnvironmentVariable(Variable)!;
        var question = url.IndexOf('?', StringComparison.Ordinal);
        var (server, options) = question < 0 ? (url, "") : (url[..question], url[question..]);
        return $"{server.TrimEnd('/')}/{database}{options}";
    }

    private void Run(string sql)
    {
        lock (_gate)
        {
            // One at a time: databases are made as copies of one that only one may read.
            _admin ??= Database.Open(Address("master"), new DatabaseOptions { MayBeDefault = false });
            _admin.ExecuteScriptAsync(sql).AsTask().GetAwaiter().GetResult();
        }
    }

    private sealed class OnServer(SqlServerServer server, string name, Database database) : TestDatabase(database)
    {
        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);

            // The server may notice a little later that a connection was closed.
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    server.Run($"DROP DATABASE {name}");
                    return;
                }
                catch (StatementException) when (attempt < 20)
                {
                    Thread.Sleep(50);
                }
            }
        }
    }
}
