namespace Tortoise.Tests.Migrations;

/// <summary>Programs that migrate one database at the same time take turns.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.All))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class Concurrency(TestServer server) : IDisposable
{
    private readonly TestDatabase _database = server.Create(new DatabaseOptions { MayBeDefault = false });

    private Database Db => _database.Database;

    public void Dispose() => _database.Dispose();

    [Test]
    public async Task Each_migration_is_applied_once()
    {
        if (server is SqliteMemoryServer)
        {
            Assert.Ignore("A database in memory is one program's.");
        }

        using var folder = new TemporaryFolder();
        var options = Chain.Of("CREATE TABLE mc_a (id INTEGER PRIMARY KEY)", "CREATE TABLE mc_b (id INTEGER PRIMARY KEY); INSERT INTO mc_a VALUES (1)", "CREATE INDEX ix_mc ON mc_b (id); INSERT INTO mc_a VALUES (2)");
        var url = server is SqliteFileServer ? $"sqlite://{folder.PathOf("shared.db")}" : Address();
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var db = Database.Open(url, new DatabaseOptions { MayBeDefault = false });
            return (await db.MigrateAsync(options)).Applied.Select(static one => one.Name).ToList();
        })));
        Assert.That(results.SelectMany(static one => one).Order(), Is.EqualTo(new[] { "m1", "m2", "m3" }));
    }

    [Test]
    public async Task One_that_waits_too_long_says_for_whom()
    {
        if (server is SqliteFileServer or SqliteMemoryServer)
        {
            Assert.Ignore("SQLite's own lock is waited for, for its busy_timeout.");
        }

        var options = Chain.Of("CREATE TABLE mw_a (id INTEGER PRIMARY KEY)");
        var reached = new TaskCompletionSource();
        var mayGoOn = new TaskCompletionSource();
        var first = Db.MigrateAsync(options with { AtBoundary = async _ => { reached.TrySetResult(); await mayGoOn.Task; } }).AsTask();
        await reached.Task;
        await using (var other = Database.Open(Address(), new DatabaseOptions { MayBeDefault = false }))
        {
            var exception = Assert.ThrowsAsync<MigrationException>(async () => await other.MigrateAsync(options with { LockTimeout = TimeSpan.FromMilliseconds(300) }));
            Assert.That(exception!.Message, Does.Match("^Another program has been applying migrations for more than 0.3 s: (process|connection) [0-9]+ of .*Wait for it, end it, or raise MigrationOptions.LockTimeout.$"));
        }

        mayGoOn.SetResult();
        await first;
    }

    [Test]
    public async Task An_index_is_built_beside_programs_that_wait()
    {
        if (server is not PostgreSqlServer)
        {
            Assert.Ignore("CREATE INDEX CONCURRENTLY is PostgreSQL's.");
        }

        var options = Chain.Of("CREATE TABLE mx_a (id int PRIMARY KEY, b int); INSERT INTO mx_a SELECT i, i FROM generate_series(1, 20000) AS i", "CREATE INDEX CONCURRENTLY ix_mx ON mx_a (b)");
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var db = Database.Open(Address(), new DatabaseOptions { MayBeDefault = false });
            return (await db.MigrateAsync(options with { AtBoundary = static _ => new ValueTask(Task.Delay(300)) })).Applied.Count;
        })));
        Assert.That(results.Sum(), Is.EqualTo(2));
    }

    [Test]
    public async Task An_index_that_was_not_finished_is_made_again()
    {
        if (server is not PostgreSqlServer)
        {
            Assert.Ignore("CREATE INDEX CONCURRENTLY is PostgreSQL's.");
        }

        var options = Chain.Of("CREATE TABLE my_a (id int PRIMARY KEY, b int); INSERT INTO my_a VALUES (1, 1), (2, 1)", "CREATE UNIQUE INDEX CONCURRENTLY ix_my ON my_a (b)");
        Assert.That(async () => await Db.MigrateAsync(options), Throws.TypeOf<MigrationException>().With.InnerException.TypeOf<IntegrityException>());
        await Db.ExecuteScriptAsync("DELETE FROM my_a WHERE id = 2");
        Assert.That((await Db.MigrateAsync(options)).Applied.Single().Name, Is.EqualTo("m2"));
        Assert.That(await Db.QueryAsync<bool>($"SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_my'::regclass"), Is.EqualTo(new[] { true }));
    }

    private string Address() => server.AddressOf(_database, "maxsize=2");
}
