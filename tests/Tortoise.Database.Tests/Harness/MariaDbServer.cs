using System.Globalization;
using MySqlConnector;

namespace Tortoise.Tests.Harness;

/// <summary>
/// MariaDB, or MySQL: the server that <c>TORTOISE_TEST_MYSQL</c> names (<c>mysql://user:password@host:port</c>), or else one that the run
/// starts and ends. Each test has a database of its own on it.
/// </summary>
public sealed class MariaDbServer() : TestServer("MariaDB")
{
    private readonly Lock _gate = new();
    private Instance? _instance;
    private Exception? _failure;
    private int _databases;

    public override string SystemName => "mariadb";

    public override string NamespacePattern => @"^test_\d+_\d+$";

    public override string DuplicateKeyCode => "1062";

    public override string? WhyMissing => MariaDbProcess.IsInstalled || Environment.GetEnvironmentVariable("TORTOISE_TEST_MYSQL") is { Length: > 0 }
        ? null
        : NotThere;

    private static string NotThere => $"{MariaDbProcess.NotInstalled} Or name a server in TORTOISE_TEST_MYSQL.";

    // DATETIME(6) and TIME(6).
    public override TimeSpan FinestTime => TimeSpan.FromMicroseconds(1);

    public override bool HasLateralJoins => false;

    public override bool HasGroupingSets => false;

    public override bool CorrelatesTables => false;

    public override bool UndoesTables => false;

    public override bool DefersConstraints => false;

    public override bool UpdatesReturnRows => false;

    public override bool InsertsReturnRows => IsMariaDb;

    public override bool AssignsAtOnce => IsMariaDb;

    public override bool HasUpsertConditions => false;

    public override bool UpsertsAtOnce => IsMariaDb;

    public override bool ReportsErrorTable => false;

    public override bool KeepsInfinity => false;

    // A recursion ends after a thousand steps.
    public override string Endless =>
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 900) SELECT COUNT(*) FROM n a, n b, n c, n d WHERE a.x <> b.x + c.x * d.x";

    private bool IsMariaDb => Start().IsMariaDb;

    public override SqlTemplate Name(string name) => SqlTemplate.FromText($"`{name}`");

    // The simple mapping of Unicode itself, which .NET leaves out for these two.
    public override string Upper(string text) => base.Upper(text).Replace('ı', 'I');

    public override string Lower(string text) => base.Lower(text).Replace('İ', 'i');

    public override TestDatabase Create(DatabaseOptions options)
    {
        var instance = Start();
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}");
        instance.Run($"CREATE DATABASE {name}");
        return new OnServer(instance, name, Database.Open($"{instance.Url}/{name}?timeout=60", options));
    }

    /// <summary>The URL of a test's database, without options.</summary>
    public string UrlOf(TestDatabase database) => ((OnServer)database).Url;

    public override string AddressOf(TestDatabase database, string options) => $"{UrlOf(database)}?{options}";

    public override async Task KillConnectionsAsync(TestDatabase database)
    {
        await using var admin = Database.Open(Start().Url, new DatabaseOptions { MayBeDefault = false });
        foreach (var id in await admin.QueryAsync<long>($"SELECT id FROM information_schema.processlist WHERE db = {((OnServer)database).Name}"))
        {
            try
            {
                await admin.ExecuteScriptAsync($"KILL {id}");
            }
            catch (StatementException exception) when (exception.InnerException is MySqlException { ErrorCode: MySqlErrorCode.NoSuchThread })
            {
                // It has gone by itself since.
            }
        }
    }

    public override IThrowawayServer StartAnother(ThrowawayServerOptions options)
    {
        if (!MariaDbProcess.IsInstalled)
        {
            Assert.Ignore(NotThere);
        }

        return MariaDbProcess.Start(options);
    }

    public override void Stop()
    {
        lock (_gate)
        {
            _instance?.Dispose();
            _instance = null;
        }
    }

    private Instance Start()
    {
        lock (_gate)
        {
            if (_failure is not null)
            {
                throw new InvalidOperationException("MariaDB did not start.", _failure);
            }

            try
            {
                return _instance ??= Environment.GetEnvironmentVariable("TORTOISE_TEST_MYSQL") is { Length: > 0 } url
                    ? new Instance(url.TrimEnd('/')).FindSharedSchema()
                    : StartProcess();
            }
            catch (Exception exception) when (exception is not IgnoreException)
            {
                // What failed once is not tried again by each test.
                _failure = exception;
                throw;
            }
        }
    }

    private Instance StartProcess()
    {
        var process = StartAnother(new ThrowawayServerOptions());
        return new Instance(process.Address, process);
    }

    private sealed class Instance(string url, IThrowawayServer? process = null) : IDisposable
    {
        private readonly Database _admin = Database.Open(url, new DatabaseOptions { MayBeDefault = false });

        // A server of the user's own may have a database of that name.
        private bool _hasSharedSchema;

        public string Url => url;

        public bool IsMariaDb => _admin.Dialect.Name == "mariadb";

        public Instance FindSharedSchema()
        {
            _hasSharedSchema = _admin.QueryAsync<string>($"SELECT schema_name FROM information_schema.schemata WHERE schema_name = {SharedSchema}")
                .AsTask().GetAwaiter().GetResult().Count > 0;
            return this;
        }

        public void Run(string sql) => _admin.ExecuteScriptAsync(sql).AsTask().GetAwaiter().GetResult();

        public void Dispose()
        {
            if (process is null && !_hasSharedSchema)
            {
                Run($"DROP DATABASE IF EXISTS {SharedSchema}");
            }

            _admin.DisposeAsync().AsTask().GetAwaiter().GetResult();
            process?.Dispose();
        }
    }

    private sealed class OnServer(Instance instance, string name, Database database) : TestDatabase(database)
    {
        public string Name => name;

        public string Url => $"{instance.Url}/{name}";

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            instance.Run($"DROP DATABASE {name}");
        }
    }
}
