namespace Tortoise.Tests.Migrations;

/// <summary>Programs take turns by a row that has to be renewed.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.Remote))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class Leases(TestServer server) : IDisposable
{
    private static readonly MigrationOptions Options = Chain.Of(
        "CREATE TABLE ml_a (id INTEGER PRIMARY KEY)",
        "CREATE TABLE ml_b (id INTEGER PRIMARY KEY); INSERT INTO ml_a VALUES (1)",
        "-- tortoise: no-transaction\nINSERT INTO ml_a VALUES (2); INSERT INTO ml_a VALUES (3)") with { Lock = MigrationLockKind.Lease };

    private readonly TestDatabase _database = server.Create(new DatabaseOptions { MayBeDefault = false });

    private Database Db => _database.Database;

    public void Dispose() => _database.Dispose();

    [Test]
    public async Task Each_migration_is_applied_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var db = Open();
            return (await db.MigrateAsync(Options)).Applied.Select(static one => one.Name).ToList();
        })));
        Assert.That(results.SelectMany(static one => one).Order(), Is.EqualTo(new[] { "m1", "m2", "m3" }));
        Assert.That(await Db.QueryAsync<string>(SqlTemplate.FromText("SELECT owner FROM tortoise_lock")), Is.EqualTo(new[] { "" }), "it is given back");
    }

    [Test]
    public async Task One_that_is_not_renewed_is_taken_over_when_it_ends()
    {
        await Db.MigrateAsync(Options with { Target = "m1" });
        await Db.ExecuteScriptAsync("UPDATE tortoise_lock SET owner = 'web-1 process 7', expires = '2999-01-01'");
        Assert.That(
            async () => await Db.MigrateAsync(Options with { LockTimeout = TimeSpan.FromMilliseconds(300) }),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith("Another program has been applying migrations for more than 0.3 s: web-1 process 7. Wait for it"));
        await Db.ExecuteScriptAsync("UPDATE tortoise_lock SET expires = '2001-01-01'");
        Assert.That((await Db.MigrateAsync(Options)).Applied, Has.Count.EqualTo(2));
    }

    [TestCase("m2", 1)]
    [TestCase("m3", 1)]
    public async Task Nothing_is_committed_without_it(string migration, int statement)
    {
        var isTaken = false;
        var options = Options with
        {
            AtBoundary = async at =>
            {
                if ((at.Migration, at.Statement, at.IsDone) == (migration, statement, false) && !isTaken)
                {
                    isTaken = true;
                    await using var other = Open();
                    await other.ExecuteScriptAsync("UPDATE tortoise_lock SET owner = 'other', expires = '2001-01-01'");
                }
            },
        };
        Assert.That(
            async () => await Db.MigrateAsync(options),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith("The lock of the migrations was not renewed for 30 s, and another program has it now."));
        await Db.MigrateAsync(options);
        Assert.That(await Db.QueryAsync<int>(SqlTemplate.FromText("SELECT id FROM ml_a ORDER BY id")), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public async Task It_may_be_renewed_during_a_long_transaction_whatever_transactions_see()
    {
        // MariaDB has it by default since 11.6.2; a database of PostgreSQL may be set to it.
        var tries = 0;
        var snapshots = server is MariaDbServer ? "SET SESSION innodb_snapshot_isolation = ON" : "SET default_transaction_isolation = 'repeatable read'";
        var options = new MigrationOptions
        {
            Lock = MigrationLockKind.Lease,
            Migrations = MigrationSource.Of(new Migration("m1")
            {
                Sql = Chain.ForAll($"-- tortoise: no-transaction\n{snapshots};\nCREATE TABLE ml_c (id INTEGER PRIMARY KEY);\nINSERT INTO ml_c VALUES (1);\n-- tortoise: run Count"),
                Steps = new Dictionary<string, Func<MigrationContext, ValueTask>> { ["Count"] = CountAsync },
            }),
        };
        Assert.That((await Db.MigrateAsync(options)).Applied, Has.Count.EqualTo(1));
        Assert.That(tries, Is.EqualTo(1));
        Assert.That(await Db.QueryAsync<int>(SqlTemplate.FromText("SELECT id FROM ml_c ORDER BY id")), Is.EqualTo(new[] { 1, 2 }));

        async ValueTask CountAsync(MigrationContext step)
        {
            var first = await step.Database.QueryAsync<int>(SqlTemplate.FromText("SELECT id FROM ml_c"));
            await using (var renewal = Open())
            {
                await renewal.ExecuteScriptAsync($"UPDATE tortoise_lock SET expires = '2999-01-{++tries:00}'");
            }


            await step.Database.ExecuteAsync(SqlTemplate.FromText($"INSERT INTO ml_c VALUES ({first.Single() + 1})"));
        }
    }

    private Database Open() => Database.Open(server.AddressOf(_database, "maxsize=3"), new DatabaseOptions { MayBeDefault = false });
}
