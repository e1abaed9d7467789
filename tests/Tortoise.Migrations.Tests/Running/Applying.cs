using Microsoft.Extensions.Logging;

namespace Tortoise.Tests.Migrations;

/// <summary>Migrations are applied once, in order, and recorded.</summary>
public sealed class Applying(TestServer server) : DatabaseTest(server)
{
    private const string First = "CREATE TABLE mg_team (id INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL);\nINSERT INTO mg_team VALUES (1, 'Falcons');";
    private const string Second = "-- add column mg_team.city\nALTER TABLE mg_team ADD COLUMN city VARCHAR(100);\nUPDATE mg_team SET city = 'Oslo';";

    private bool IsTransactional => Server is not MariaDbServer;

    [Test]
    public async Task What_is_pending_is_applied_once()
    {
        var result = await Db.MigrateAsync(Chain.Of(First));
        Assert.That(result.Applied.Select(static one => (one.Name, one.Statements)), Is.EqualTo(new[] { ("m1", 2) }));
        Assert.That((await Db.MigrateAsync(Chain.Of(First, Second))).Applied.Select(static one => one.Name), Is.EqualTo(new[] { "m2" }));
        Log.Clear();
        Assert.That((await Db.MigrateAsync(Chain.Of(First, Second))).Applied, Is.Empty);
        Assert.That(Log.Statements.Where(static sql => !sql.StartsWith("SELECT", StringComparison.Ordinal)), Is.Empty, "without a lock");
        Assert.That(await ScalarAsync("SELECT city FROM mg_team"), Is.EqualTo("Oslo"));
        Assert.That(await EventsAsync(), Is.EqualTo(IsTransactional ? ["m1 applied", "m2 applied"] : new[] { "m1 started", "m1 applied", "m2 started", "m2 applied" }));
    }

    [Test]
    public async Task A_target_is_the_last_one_that_is_applied()
    {
        Assert.That((await Db.MigrateAsync(Chain.Of(First, Second) with { Target = "m1" })).Applied.Select(static one => one.Name), Is.EqualTo(new[] { "m1" }));
        Assert.That(
            async () => await Db.MigrateAsync(Chain.Of(First, Second) with { Target = "m7" }),
            Throws.TypeOf<MigrationException>().With.Message.EqualTo("The group 'default' has no migration m7; the last one is m2. MigrationOptions.Target is the whole name of one."));
    }

    [Test]
    public async Task A_dry_run_and_a_plan_change_nothing()
    {
        var result = await Db.MigrateAsync(Chain.Of(First, Second) with { DryRun = true });
        Assert.That((result.IsDryRun, string.Join(", ", result.Applied.Select(static one => one.Name))), Is.EqualTo((true, "m1, m2")));
        var plan = await Db.MigrationPlanAsync(Chain.Of(First));
        Assert.That(plan.ToString(), Does.StartWith("-- m1\nCREATE TABLE mg_team (id INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL);\nINSERT INTO"));
        Assert.That((await Db.IntrospectAsync()).Tables, Is.Empty);
    }

    [Test]
    public async Task A_failure_is_rolled_back_or_goes_on_when_it_is_corrected()
    {
        var wrong = Second + "\nALTER TABLE mg_nowhere ADD COLUMN x INT;";
        Assert.That(
            async () => await Db.MigrateAsync(Chain.Of(First, wrong)),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith("The migration m2 failed at its statement 3 of 3 (line 4: ALTER TABLE mg_nowhere ADD COLUMN x INT)."));
        var hasCity = (await Db.IntrospectAsync()).Tables.Single(static table => table.Name == "mg_team").Columns.Any(static column => column.Name == "city");
        Assert.That(hasCity, Is.EqualTo(!IsTransactional));
        Assert.That((await Db.MigrateAsync(Chain.Of(First, Second + "\nCREATE TABLE mg_town (id INTEGER PRIMARY KEY);"))).Applied.Single().Statements, Is.EqualTo(IsTransactional ? 3 : 1));
        Assert.That(await ScalarAsync("SELECT city FROM mg_team"), Is.EqualTo("Oslo"));
    }

    [Test]
    public async Task Tables_that_were_there_before_the_first_migration_are_said_to_need_a_baseline()
    {
        await Db.ExecuteScriptAsync("CREATE TABLE mg_team (id INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL)");
        for (var times = 0; times < 2; times++)
        {
            Assert.That(
                async () => await Db.MigrateAsync(Chain.Of(First, Second)),
                Throws.TypeOf<MigrationException>()
                    .With.Message.StartsWith("The migration m1 failed at its statement 1 of 2 (line 1: CREATE TABLE mg_team")
                    .And.Message.Contain("The table mg_team was there before, and no migration of the group 'default' is recorded.")
                    .And.Message.Contain("'tortoise migrate --baseline'"));
        }

        await Db.MigrateAsync(Chain.Of(First) with { RecordOnly = true });
        Assert.That((await Db.MigrateAsync(Chain.Of(First, Second))).Applied.Single().Name, Is.EqualTo("m2"));
        Assert.That(
            async () => await Db.MigrateAsync(Chain.Of(First, Second, "CREATE TABLE mg_team (id INTEGER PRIMARY KEY)")),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith("The migration m3 failed").And.Message.Not.Contains("--baseline"),
            "it is the migration that is wrong");
    }

    [Test]
    public void A_table_that_the_migration_itself_has_made_needs_no_baseline() => Assert.That(
        async () => await Db.MigrateAsync(Chain.Of("CREATE TABLE mg_team (id INTEGER PRIMARY KEY);\nCREATE TABLE mg_team (id INTEGER PRIMARY KEY)")),
        Throws.TypeOf<MigrationException>().With.Message.StartsWith("The migration m1 failed at its statement 2 of 2").And.Message.Not.Contains("--baseline"));

    [Test]
    public async Task An_applied_migration_that_has_changed_is_shown()
    {
        await Db.MigrateAsync(Chain.Of(First));
        await Db.MigrateAsync(Chain.Of("-- the clubs\n" + First.ToUpperInvariant().Replace("FALCONS", "Falcons", StringComparison.Ordinal)));
        var changed = Chain.Of(First.Replace("Falcons", "Hawks", StringComparison.Ordinal), Second);
        Assert.That(
            async () => await Db.MigrateAsync(changed),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith(
                "The migration m1 has changed since it was applied. Its statement 2 was: INSERT INTO mg_team VALUES (1, 'Falcons')\nIt is: INSERT INTO mg_team VALUES (1, 'Hawks')\n"));
        Assert.That((await Db.MigrateAsync(changed with { OnChanged = ChangedMigration.Warn })).Applied.Single().Name, Is.EqualTo("m2"));
        await Db.RepairMigrationAsync("m1", done: null, changed);
        Assert.That((await Db.MigrateAsync(changed)).Applied, Is.Empty);
    }

    [Test]
    public async Task Migrations_of_a_newer_program_are_no_error()
    {
        using var log = new LogEntries();
        using var database = Server.Create(new DatabaseOptions { LoggerFactory = log, MayBeDefault = false });
        await database.Database.MigrateAsync(Chain.Of(First, Second));
        Assert.That((await database.Database.MigrateAsync(Chain.Of(First))).Applied, Is.Empty);
        Assert.That(
            log.Of("Migration").Select(static entry => (entry.Level, entry.Text)).Last(),
            Is.EqualTo((LogLevel.Information, "Migrations are applied that this program does not know, because a newer version of it was here: m2")));
    }

    [Test]
    public async Task The_history_of_Tortoise_for_Python_is_kept()
    {
        await Db.ExecuteScriptAsync("CREATE TABLE tortoise_migrations (id INTEGER PRIMARY KEY, app VARCHAR(100) NOT NULL, name VARCHAR(200) NOT NULL, applied_at TIMESTAMP NOT NULL)");
        await Db.ExecuteScriptAsync("INSERT INTO tortoise_migrations VALUES (1, 'models', '0001_initial', '2025-01-02 03:04:05'), (2, 'models', '0002_city', '2025-02-03 04:05:06')");
        await Db.MigrateAsync(Chain.Of(First));
        await Db.MigrateAsync(Chain.Of(First, Second));
        Assert.That((await EventsAsync()).Where(static one => one.StartsWith("000", StringComparison.Ordinal)), Is.EqualTo(new[] { "0001_initial applied", "0002_city applied" }));
    }

    [Test]
    public async Task A_transaction_of_the_flow_is_refused()
    {
        await using var transaction = await Db.BeginAsync();
        Assert.That(async () => await Db.MigrateAsync(Chain.Of(First)), Throws.TypeOf<TransactionException>());
    }

    [Test]
    public async Task A_folder_is_read()
    {
        using var folder = new TemporaryFolder();
        var migration = Directory.CreateDirectory(folder.PathOf("20261128125400_initial")).FullName;
        await File.WriteAllTextAsync(Path.Combine(migration, "migration.json"), """{ "format": 1, "id": "20261128125400_initial", "after": null, "changes": ["create table mg_team"], "tables": {} }""");
        await File.WriteAllTextAsync(Path.Combine(migration, Db.Dialect.Name + ".sql"), First);
        var options = new MigrationOptions { Migrations = MigrationSource.FromFolder(Path.GetDirectoryName(migration)!) };
        Assert.That((await Db.MigrateAsync(options)).Applied.Single().Name, Is.EqualTo("20261128125400_initial"));

        await File.WriteAllTextAsync(Path.Combine(migration, "migration.json"), """{ "format": 3, "id": "x" }""");
        Assert.That(async () => await Db.MigrateAsync(options), Throws.TypeOf<MigrationException>().With.Message.EndsWith("migration.json is broken: it has the format 3, of a newer version of Tortoise: update this program"));
    }

    private async Task<string> ScalarAsync(string sql) => (await Db.QueryAsync<string>(SqlTemplate.FromText(sql))).Single();

    private async Task<List<string>> EventsAsync() =>
        await Db.QueryAsync<string>(SqlTemplate.FromText($"SELECT {(IsTransactional ? "name || ' ' || event" : "CONCAT(name, ' ', event)")} FROM tortoise_migrations ORDER BY seq"));
}
