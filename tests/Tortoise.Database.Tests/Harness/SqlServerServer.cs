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

    public override string SystemName => "microsoft.sql_server";

    public override string NamespacePattern => @"^test_\d+_\d+$";

    public override string DuplicateKeyCode => "2627";

    public override bool ContainsJson => false;

    public override bool CorrelatesTables => false;

    public override bool DefersConstraints => false;

    public override bool HasRowVersions => true;

    public override bool KeepsInfinity => false;

    public override bool ReportsReferringTable => false;

    public override bool RunsManyStatements => true;

    public override bool MayRenewConnections => true;

    public override string Endless =>
        "WITH n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000000) SELECT COUNT(*) FROM n OPTION (MAXRECURSION 0)";

    // Case is that of code units: letters beyond U+FFFF keep theirs.
    public override string Upper(string text) => string.Concat(text.Select(char.ToUpperInvariant));

    public override string Lower(string text) => string.Concat(text.Select(char.ToLowerInvariant));

    // Nine digits after the point.
    public override decimal Kept(decimal value) => decimal.Round(value, 9, MidpointRounding.AwayFromZero);

    // The shorter one counts as filled up with blanks.
    public override IEnumerable<string> Ordered(IEnumerable<string> texts) =>
        texts.DistinctBy(text => text.TrimEnd(' ')).OrderBy(text => text.PadRight(100), StringComparer.Ordinal);

    // The shorter one counts as filled up with zeros.
    public override IEnumerable<byte[]> Ordered(IEnumerable<byte[]> blobs) =>
        blobs.DistinctBy(blob => Convert.ToHexString(blob.AsSpan().TrimEnd((byte)0)));

    public override string AddColumn(string table, string column) => $"ALTER TABLE {table} ADD {column}";

    public override string RenameColumn(string table, string from, string to) => $"EXEC sp_rename '{table}.{from}', '{to}', 'COLUMN'";

    public override string AddressOf(TestDatabase database, string options)
    {
        var address = Address(((OnServer)database).Name);
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{options}";
    }

    public override async Task KillConnectionsAsync(TestDatabase database)
    {
        await using var admin = Database.Open(Address("master"), new DatabaseOptions { MayBeDefault = false });

        // Up to fifty they are the server's own.
        foreach (var id in await admin.QueryAsync<int>(
            $"SELECT session_id FROM sys.dm_exec_sessions WHERE session_id > 50 AND database_id = DB_ID({((OnServer)database).Name})"))
        {
            try
            {
                await admin.ExecuteScriptAsync(string.Create(CultureInfo.InvariantCulture, $"KILL {id}"));
            }
            catch (StatementException exception) when (exception.Message.Contains("not an active process", StringComparison.Ordinal))
            {
                // It has gone by itself since.
            }
        }
    }

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
        public string Name => name;

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
