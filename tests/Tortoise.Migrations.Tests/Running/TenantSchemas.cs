using MySqlConnector;
using Npgsql;
using System.Data.Common;

namespace Tortoise.Tests.Migrations;

/// <summary>Each tenant has a schema of its own, and migrations are applied to each.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.Startable))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TenantSchemas(TestServer server) : IDisposable
{
    private const string Create = "CREATE TABLE mst_town (id INTEGER PRIMARY KEY, city VARCHAR(100), visits INTEGER DEFAULT 0 NOT NULL);\nINSERT INTO mst_town (id) VALUES (1);";

    private static int _names;

    private readonly TestDatabase _database = server.Create(new DatabaseOptions { MayBeDefault = false });
    private readonly List<string> _schemas = [];

    private bool IsPostgreSql => server is PostgreSqlServer;

    private Database Db => _database.Database;

    public void Dispose()
    {
        foreach (var schema in _schemas)
        {
            Db.ExecuteScriptAsync(IsPostgreSql ? $"DROP SCHEMA IF EXISTS {Quoted(schema)} CASCADE" : $"DROP DATABASE IF EXISTS {Quoted(schema)}").AsTask().GetAwaiter().GetResult();
        }

        _database.Dispose();
    }

    [Test]
    public async Task A_schema_is_created_with_its_tables_and_its_journal()
    {
        var options = Chain.Of(Create) with { Schema = Tenant() };
        Assert.That((await Db.MigrateAsync(options with { DryRun = true })).Applied.Single().Name, Is.EqualTo("m1"));
        Assert.That((await Db.MigrationStateAsync(options)).Single().Pending, Is.EqualTo(new[] { "m1" }));
        Assert.That(await ExistsAsync(options.Schema!), Is.False, "who only asks creates nothing");

        Assert.That((await Db.MigrateAsync(options)).Applied.Single().Name, Is.EqualTo("m1"));
        Assert.That((await Db.MigrateAsync(options)).Applied, Is.Empty);
        Assert.That(await CountAsync($"SELECT COUNT(*) FROM {Quoted(options.Schema!)}.mst_town"), Is.EqualTo(1));
        Assert.That((await Db.MigrationHistoryAsync(options))[^1].ToString(), Is.EqualTo("m1 applied"));

        Assert.That((await Db.IntrospectAsync()).Tables, Is.Empty, "nothing is in the schema of the connection");
        Assert.That(await Db.MigrationHistoryAsync(), Is.Empty);
        Assert.That((await Db.MigrationStateAsync(Chain.Of(Create))).Single().Pending, Is.EqualTo(new[] { "m1" }));
    }

    [Test]
    public async Task The_connection_goes_back_as_it_was()
    {
        await using var db = Database.Open(server.AddressOf(_database, "maxsize=1"), new DatabaseOptions { MayBeDefault = false });
        var before = await PlaceAsync(db);
        var options = Chain.Of(Create) with { Schema = Tenant() };
        Assert.That((await db.MigrateAsync(options)).Applied, Has.Count.EqualTo(1));
        Assert.That(await PlaceAsync(db), Is.EqualTo(before), "something was applied");
        Assert.That((await db.MigrateAsync(options)).Applied, Is.Empty);
        Assert.That(await PlaceAsync(db), Is.EqualTo(before), "it was only asked");
        Assert.That(async () => await db.MigrateAsync(Chain.Of(Create, "SELECT nothing FROM nowhere") with { Schema = options.Schema }), Throws.TypeOf<MigrationException>());
        Assert.That(await PlaceAsync(db), Is.EqualTo(before), "it failed");
        using (var soon = new CancellationTokenSource())
        {
            var cancelled = options with { Migrations = Chain.Of(Create, "CREATE TABLE mt_b (id INTEGER)").Migrations, AtBoundary = async _ => await soon.CancelAsync() };
            Assert.That(async () => await db.MigrateAsync(cancelled, soon.Token), Throws.InstanceOf<OperationCanceledException>());
        }

        Assert.That(await PlaceAsync(db), Is.EqualTo(before), "it was cancelled");
    }

    [Test]
    public async Task The_programs_own_connection_is_in_its_schema_again_with_its_statements()
    {
        await using var connection = await OwnAsync();
        await using var db = Database.Open(connection, new DatabaseOptions { MayBeDefault = false });
        await db.ExecuteScriptAsync(Create);
        var before = await PlaceAsync(db);
        Assert.That(await TownThen.All().Using(db).CountAsync(), Is.EqualTo(1));
        await db.MigrateAsync(Stepping(static async _ => Assert.That(await TownThen.All().CountAsync(), Is.EqualTo(2))) with { Schema = Tenant() });
        Assert.That(await PlaceAsync(db), Is.EqualTo(before));
        Assert.That(await TownThen.All().Using(db).CountAsync(), Is.EqualTo(1), "not that of the tenant");
    }

    [Test]
    public async Task Tenants_are_migrated_at_the_same_time()
    {
        string[] tenants = [Tenant(), Tenant()];
        var (there, count) = (new TaskCompletionSource(), 0);
        await Task.WhenAll(tenants.Select(tenant => Task.Run(async () => await Db.MigrateAsync(Chain.Of(Create, "ALTER TABLE mst_town ADD COLUMN size INTEGER") with
        {
            Schema = tenant,
            AtBoundary = async at =>
            {
                // Each is within its first migration when the other is.
                if (at is { Migration: "m1", Statement: 2, IsDone: false })
                {
                    if (Interlocked.Increment(ref count) == tenants.Length)
                    {
                        there.SetResult();
                    }

                    await there.Task.WaitAsync(TimeSpan.FromSeconds(60));
                }
            },
        }))));
        foreach (var tenant in tenants)
        {
            Assert.That(await CountAsync($"SELECT COUNT(*) FROM {Quoted(tenant)}.mst_town WHERE size IS NULL"), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task One_tenant_is_migrated_once()
    {
        var tenant = Tenant();
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () => await Db.MigrateAsync(Chain.Of(Create) with { Schema = tenant }))));
        Assert.That(results.Sum(static one => one.Applied.Count), Is.EqualTo(1));
    }

    [Test]
    public async Task A_step_works_in_the_schema_also_with_statements_that_its_connection_had_prepared()
    {
        await using var db = Database.Open(server.AddressOf(_database, "maxsize=1"), new DatabaseOptions { MayBeDefault = false });
        await db.ExecuteScriptAsync(Create);
        Assert.That(await TownThen.All().Using(db).CountAsync(), Is.EqualTo(1));
        var tenant = Tenant();
        await db.MigrateAsync(Stepping(static async _ => await TownThen.All().UpdateAsync(static town => [town.City.Set($"{2}")])) with { Schema = tenant });
        Assert.That(await TownThen.Filter(static town => town.City != null).Using(db).CountAsync(), Is.Zero);
        Assert.That(await CountAsync($"SELECT COUNT(*) FROM {Quoted(tenant)}.mst_town WHERE city = '2'"), Is.EqualTo(2));
    }

    [Test]
    public async Task Migrations_of_a_schema_are_taken_back()
    {
        var options = Chain.Of("CREATE TABLE mt_a (id INTEGER PRIMARY KEY);\n-- tortoise: down\nDROP TABLE mt_a;") with { Schema = Tenant(), Target = "zero", AllowDowngrade = true };
        Assert.That((await Db.DowngradeAsync(options)).Reverted, Is.Empty, "there is none yet");
        await Db.MigrateAsync(options with { Target = null });
        Assert.That((await Db.DowngradeAsync(options)).Reverted.Single().Name, Is.EqualTo("m1"));
    }

    [Test]
    public async Task A_name_is_never_SQL()
    {
        var tenant = Tenant() + (IsPostgreSql ? "\"; DROP TABLE x; --, public" : "`; DROP TABLE x; --, '");
        _schemas.Add(tenant);
        await Db.MigrateAsync(Chain.Of(Create) with { Schema = tenant });
        Assert.That(await ExistsAsync(tenant));
    }

    [Test]
    public async Task The_commands_of_a_program_take_it()
    {
        using var output = new StringWriter();
        var tenant = Tenant();
        Assert.That(await TortoiseCommands.RunAsync(["migrate", "--schema", tenant], Db, Chain.Of(Create), output, output, default), Is.Zero, output.ToString());
        Assert.That(await ExistsAsync(tenant));
    }

    [Test]
    public void A_lease_is_refused() => Assert.That(
        async () => await Db.MigrateAsync(Chain.Of(Create) with { Schema = Tenant(), Lock = MigrationLockKind.Lease }),
        Throws.TypeOf<MigrationException>().With.Message.StartsWith("MigrationOptions.Schema is a setting of the connection, and MigrationLockKind.Lease is for"));

    [Test]
    public async Task What_qualifies_its_names_is_where_it_says()
    {
        string[] tenants = [Tenant(), Tenant()];
        await Db.MigrateAsync(Chain.Of(Create) with { Schema = tenants[0] });
        await Db.MigrateAsync(Chain.Of($"INSERT INTO {Quoted(tenants[0])}.mst_town (id) VALUES (7)") with { Schema = tenants[1] });
        Assert.That(await CountAsync($"SELECT COUNT(*) FROM {Quoted(tenants[0])}.mst_town"), Is.EqualTo(2));
    }

    [Test]
    public async Task On_PostgreSQL_other_schemas_are_out_of_sight_but_for_those_of_extensions()
    {
        if (!IsPostgreSql)
        {
            Assert.That(async () => await Db.MigrateAsync(Chain.Of("SELECT * FROM mt_other") with { Schema = Tenant() }), Throws.TypeOf<MigrationException>());
            return;
        }

        await Db.ExecuteScriptAsync("CREATE TABLE mt_other (id INTEGER PRIMARY KEY)");
        Assert.That(async () => await Db.MigrateAsync(Chain.Of("DROP TABLE mt_other") with { Schema = Tenant() }), Throws.TypeOf<MigrationException>());
        string seen = "";
        await Db.MigrateAsync(Stepping(async step => seen = (await step.Database.QueryAsync<string>($"SELECT current_setting('search_path')")).Single()) with { Schema = Tenant() });
        Assert.That(seen, Does.StartWith(_schemas[^1]).And.Not.Contain(((PostgreSqlServer.Schema)_database).Name));
    }

    [Test]
    public void A_name_that_would_be_cut_off_is_refused() => Assert.That(
        async () => await Db.MigrateAsync(Chain.Of(Create) with { Schema = new string('x', 80) }), Throws.TypeOf<ConfigurationException>());

    private static MigrationOptions Stepping(Func<MigrationContext, ValueTask> step) => new()
    {
        Migrations = MigrationSource.Of(new Migration("m1")
        {
            Sql = Chain.ForAll($"{Create}\nINSERT INTO mst_town (id) VALUES (2);\n-- tortoise: run Step\n"),
            Steps = new Dictionary<string, Func<MigrationContext, ValueTask>> { ["Step"] = step },
        }),
    };

    /// <summary>Where names without a schema are looked for.</summary>
    private async Task<string> PlaceAsync(Database db) => (await db.QueryAsync<string>(SqlTemplate.FromText(IsPostgreSql ? "SELECT current_setting('search_path')" : "SELECT DATABASE()"))).Single();

    private async Task<long> CountAsync(string sql) => (await Db.QueryAsync<long>(SqlTemplate.FromText(sql))).Single();

    private async Task<bool> ExistsAsync(string schema) => (await Db.QueryAsync<long>($"SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = {schema}")).Single() == 1;

    private async Task<DbConnection> OwnAsync()
    {
        DbConnection connection = IsPostgreSql
            ? new NpgsqlConnection(PostgreSqlConnectionString())
            : new MySqlConnection(MySqlConnectionString());
        await connection.OpenAsync();
        return connection;
    }

    private string PostgreSqlConnectionString()
    {
        var url = new Uri(((PostgreSqlServer)server).Address("x=y"));
        return new NpgsqlConnectionStringBuilder
        {
            Host = url.Host, Port = url.Port, Username = url.UserInfo.Split(':')[0], Password = url.UserInfo.Contains(':', StringComparison.Ordinal) ? url.UserInfo.Split(':')[1] : null,
            Database = url.AbsolutePath.Trim('/'), SearchPath = ((PostgreSqlServer.Schema)_database).Name, Pooling = false,
        }.ConnectionString;
    }

    private string MySqlConnectionString()
    {
        var url = new Uri(((MariaDbServer)server).UrlOf(_database));
        return new MySqlConnectionStringBuilder
        {
            Server = url.Host, Port = (uint)url.Port, UserID = url.UserInfo.Split(':')[0], Password = url.UserInfo.Contains(':', StringComparison.Ordinal) ? url.UserInfo.Split(':')[1] : "",
            Database = url.AbsolutePath.Trim('/'), AllowUserVariables = true, UseAffectedRows = false, Pooling = false, SslMode = MySqlSslMode.None,
        }.ConnectionString;
    }

    private string Tenant()
    {
        _schemas.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tenant_{Environment.ProcessId}_{Interlocked.Increment(ref _names)}"));
        return _schemas[^1];
    }

    private string Quoted(string name) => IsPostgreSql ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
