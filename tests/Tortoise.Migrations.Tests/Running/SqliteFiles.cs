namespace Tortoise.Tests.Migrations;

/// <summary>SQLite databases in files, which other connections lock as a whole.</summary>
public sealed class SqliteFiles
{
    private static readonly DatabaseOptions Own = new() { MayBeDefault = false };

    [Test]
    public async Task One_that_waits_too_long_for_another_says_so()
    {
        using var folder = new TemporaryFolder();
        await using var first = Open(folder, busyTimeout: 50);
        await using var second = Open(folder, busyTimeout: 50);
        var options = Chain.Of("CREATE TABLE mf_a (id INTEGER PRIMARY KEY)");
        await first.MigrateAsync(options with
        {
            AtBoundary = _ =>
            {
                Assert.That(
                    async () => await second.MigrateAsync(options with { LockTimeout = TimeSpan.FromMilliseconds(300) }),
                    Throws.TypeOf<MigrationException>().With.Message.StartsWith("Another program has been applying migrations for more than 0.3 s."));
                return default;
            },
        });
        Assert.That((await second.MigrateAsync(options)).Applied, Is.Empty);
    }

    [Test]
    public async Task One_that_is_written_to_for_long_gets_its_journal_all_the_same()
    {
        using var folder = new TemporaryFolder();
        await using var db = Open(folder, busyTimeout: 20);
        await using var other = Open(folder);
        Task<MigrationResult> migrating;
        await using (await other.BeginAsync())
        {
            using (ExecutionContext.SuppressFlow())
            {
                migrating = Task.Run(() => db.MigrateAsync(Chain.Of("CREATE TABLE mf_a (id INTEGER PRIMARY KEY)")).AsTask());
            }

            await Task.Delay(400);
        }

        Assert.That((await migrating).Applied, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Settings_are_made_again_when_a_migration_goes_on()
    {
        using var folder = new TemporaryFolder();
        await using var db = Open(folder);
        var options = Chain.Of(
            """
            CREATE TABLE mf_team (id INTEGER PRIMARY KEY);
            CREATE TABLE mf_player (id INTEGER PRIMARY KEY, team_id INTEGER REFERENCES mf_team (id) ON DELETE CASCADE);
            INSERT INTO mf_team VALUES (1);
            INSERT INTO mf_player VALUES (1, 1);
            """,
            """
            PRAGMA foreign_keys = OFF;
            CREATE TABLE mf_new (id INTEGER PRIMARY KEY, name TEXT);
            INSERT INTO mf_new (id) SELECT id FROM mf_team;
            DROP TABLE mf_team;
            ALTER TABLE mf_new RENAME TO mf_team;
            PRAGMA foreign_keys = ON;
            """);
        Assert.That(
            async () => await db.MigrateAsync(options with { AtBoundary = static at => at is { Migration: "m2", Statement: 3 } ? throw new OperationCanceledException() : default }),
            Throws.InstanceOf<OperationCanceledException>());
        await db.MigrateAsync(options);
        Assert.That(await db.QueryAsync<int>(SqlTemplate.FromText("SELECT team_id FROM mf_player")), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public async Task A_batch_that_is_committed_is_not_repeated_if_the_next_one_has_to_wait()
    {
        using var folder = new TemporaryFolder();
        await using var db = Open(folder, busyTimeout: 20);
        await using var other = Open(folder);
        List<int> seen = [];
        Task? holding = null;
        var options = new MigrationOptions
        {
            Migrations = MigrationSource.Of(
                new Migration("m1")
                {
                    Sql = Chain.ForAll(
                        """
                        CREATE TABLE mst_town (id INTEGER PRIMARY KEY, name TEXT, city TEXT, visits INTEGER NOT NULL DEFAULT 0);
                        INSERT INTO mst_town (id) VALUES (1), (2), (3);
                        -- tortoise: run Visit
                        """),
                    Steps = new Dictionary<string, Func<MigrationContext, ValueTask>>
                    {
                        ["Visit"] = step => step.BatchesAsync(TownThen.All(), 2, VisitAsync, TimeSpan.FromMilliseconds(300)),
                    },
                }),
        };
        await db.MigrateAsync(options);
        await holding!;
        Assert.That(seen, Is.EqualTo(new[] { 1, 2, 3 }));

        ValueTask VisitAsync(IReadOnlyList<TownThen> towns)
        {
            seen.AddRange(towns.Select(static town => town.Id));
            using (ExecutionContext.SuppressFlow())
            {
                // It gets its turn between the batches.
                holding ??= Task.Run(HoldAsync);
            }

            return default;
        }

        async Task HoldAsync()
        {
            await using var transaction = await other.BeginAsync();
            await Task.Delay(700);
        }
    }

    [Test]
    public async Task A_schema_is_refused_with_the_way_round()
    {
        using var folder = new TemporaryFolder();
        await using var db = Open(folder);
        Assert.That(
            async () => await db.MigrateAsync(Chain.Of("CREATE TABLE mf_a (id INTEGER PRIMARY KEY)") with { Schema = "acme" }),
            Throws.TypeOf<UnsupportedByDialectException>().With.Message.EqualTo(
                "SQLite does not support migrations in a schema of their own: give each tenant a file of its own, and open that: Database.Open(\"sqlite://tenants/acme.db\")"));
        Assert.That(() => new MigrationOptions { Schema = " " }, Throws.ArgumentException);
    }

    private static Database Open(TemporaryFolder folder, int busyTimeout = 10_000) => Database.Open($"sqlite://{folder.PathOf("club.db")}?busy_timeout={busyTimeout}", Own);
}
