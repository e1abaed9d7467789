using System.Globalization;

namespace Tortoise.Tests.Harness;

/// <summary>
/// PostgreSQL: the server that <c>TORTOISE_TEST_POSTGRES</c> names (<c>postgres://user:password@host:port/database</c>), or else one that
/// the run starts and ends. Each test has a schema of its own on it.
/// </summary>
public sealed class PostgreSqlServer() : TestServer("PostgreSQL")
{
    /// <summary>Types that models of the tests name.</summary>
    private const string TypesOfModels =
        "CREATE TYPE {schema}.mpaa_rating AS ENUM ('PG', 'G', 'R'); CREATE TYPE {schema}.\"Odd Mood\" AS ENUM ('it''s', 'ok')";

    private readonly Lock _gate = new();
    private IThrowawayServer? _cluster;
    private Database? _admin;
    private int _schemas;

    // A database of the user's own may have a schema of that name.
    private bool _hasSharedSchema;

    public override string SystemName => "postgresql";

    public override string NamespacePattern => @"^\w+\|test_\d+_\d+$";

    public override string DuplicateKeyCode => "23505";

    public override string? WhyMissing => PostgreSqlCluster.IsInstalled || Environment.GetEnvironmentVariable("TORTOISE_TEST_POSTGRES") is { Length: > 0 }
        ? null
        : NotThere;

    private static string NotThere => $"{PostgreSqlCluster.NotInstalled} Or name a server in TORTOISE_TEST_POSTGRES.";

    // A timestamp is a number of microseconds.
    public override TimeSpan FinestTime => TimeSpan.FromMicroseconds(1);

    // The last time there is counts as infinity.
    public override DateTime Kept(DateTime value) => value == DateTime.MaxValue ? value : base.Kept(value);

    public override bool KeepsNul => false;

    public override bool RunsOnAfterAnError => false;

    public override bool GeneratedKeysFollowGivenOnes => false;

    // The simple mapping of Unicode itself, which .NET leaves out for these two.
    public override string Upper(string text) => base.Upper(text).Replace('ı', 'I');

    public override string Lower(string text) => base.Lower(text).Replace('İ', 'i');

    /// <summary>The URL of the server with options of a test's own.</summary>
    public string Address(string options)
    {
        var url = Environment.GetEnvironmentVariable("TORTOISE_TEST_POSTGRES") is { Length: > 0 } given ? given : Cluster().Url;
        return $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{options}";
    }

    public override string AddressOf(TestDatabase database, string options)
    {
        var name = ((Schema)database).Name;
        return Address($"schema={name}&application_name={name}&{options}");
    }

    public override async Task KillConnectionsAsync(TestDatabase database)
    {
        await using var admin = Database.Open(Address("application_name=killer"), new DatabaseOptions { MayBeDefault = false });
        await admin.QueryAsync<bool>(
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND application_name = {((Schema)database).Name}");
    }

    public override TestDatabase Create(DatabaseOptions options)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _schemas)}");
        Run($"CREATE SCHEMA {name}; {TypesOfModels.Replace("{schema}", name, StringComparison.Ordinal)}");
        return new Schema(this, name, Database.Open(Address($"schema={name}&application_name={name}&maxsize=20"), options));
    }

    public override void Stop()
    {
        lock (_gate)
        {
            if (_cluster is null && _admin is not null && !_hasSharedSchema)
            {
                _admin.ExecuteScriptAsync($"DROP SCHEMA IF EXISTS {SharedSchema} CASCADE").AsTask().GetAwaiter().GetResult();
            }

            _admin?.DisposeAsync().AsTask().GetAwaiter().GetResult();
            _cluster?.Dispose();
            (_admin, _cluster) = (null, null);
        }
    }

    public override IThrowawayServer StartAnother(ThrowawayServerOptions options)
    {
        if (!PostgreSqlCluster.IsInstalled)
        {
            Assert.Ignore(NotThere);
        }

        return PostgreSqlCluster.Start(options);
    }

    private IThrowawayServer Cluster()
    {
        lock (_gate)
        {
            return _cluster ??= StartAnother(new ThrowawayServerOptions());
        }
    }

    private void Run(string sql)
    {
        var address = Address("application_name=tests");
        lock (_gate)
        {
            if (_admin is null)
            {
                _admin = Database.Open(address, new DatabaseOptions { MayBeDefault = false });
                _hasSharedSchema = _admin.QueryAsync<string>($"SELECT nspname FROM pg_namespace WHERE nspname = {SharedSchema}")
                    .AsTask().GetAwaiter().GetResult().Count > 0;
            }
        }

        _admin.ExecuteScriptAsync(sql).AsTask().GetAwaiter().GetResult();
    }

    public sealed class Schema(PostgreSqlServer server, string name, Database database) : TestDatabase(database)
    {
        public string Name => name;

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            server.Run($"DROP SCHEMA {name} CASCADE");
        }
    }
}
