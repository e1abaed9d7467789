using Microsoft.Data.Sqlite;
using Tortoise.Cli.Tests.Harness;
using static Tortoise.Cli.Tests.Harness.UserFolder;

namespace Tortoise.Cli.Tests.Commands;

/// <summary>From a folder of migrations to a database, without any project.</summary>
[TestFixture]
internal sealed class MigrateCommandTests
{
    private static readonly string[] Database = ["--from", "Migrations", "--connection", "sqlite://club.db"];

    [Test]
    public async Task What_is_pending_is_applied_once()
    {
        using var folder = new UserFolder().Team();

        var status = await ToolRun.OfAsync(folder.Path, ["status", .. Database]);
        Assert.That((status.Code, status.Out), Is.EqualTo((3, $"default   club.db (SQLite)   Migrations\n  · 2 pending: {First}, {Second}. Next: tortoise migrate\n")));
        Assert.That(folder.File("club.db"), Does.Not.Exist, "who only asks makes no database");

        var migrate = await ToolRun.OfAsync(folder.Path, ["migrate", .. Database]);
        Assert.That(migrate.Code, Is.Zero);
        Assert.That(migrate.Out, Does.Match($@"^✓ {First}   1 statement   \d+ ms\n✓ {Second}   2 statements   \d+ ms\nclub\.db is up to date \(2 migrations\)\.\n$"));
        Assert.That(migrate.Error, Does.Match($@"^  {First}\n    \+ create table team +\d+ ms\n  {Second}\n    \+ add column team\.city +\d+ ms\n    \+ add index ix_city on team +\d+ ms\n$"));

        Assert.That((await ToolRun.OfAsync(folder.Path, ["migrate", .. Database])).Out, Is.EqualTo("club.db is up to date (2 migrations).\n"));
        status = await ToolRun.OfAsync(folder.Path, ["status", .. Database]);
        Assert.That((status.Code, status.Out), Is.EqualTo((0, $"default   club.db (SQLite)   Migrations\n  ✓ up to date: 2 migrations, the last one {Second}\n")));
    }

    [Test]
    public async Task A_target_is_named_by_what_comes_after_its_date()
    {
        using var folder = new UserFolder().Team();

        var run = await ToolRun.OfAsync(folder.Path, ["migrate", "initial", .. Database, "--json"]);
        Assert.That(run.Json.GetProperty("applied")[0].GetProperty("name").GetString(), Is.EqualTo(First));
        Assert.That(run.Json.GetProperty("pending")[0].GetString(), Is.EqualTo(Second));
        Assert.That((await ToolRun.OfAsync(folder.Path, ["migrate", "2026", .. Database])).Error, Is.EqualTo($"error: '2026' is the name of {First} and of {Second}. Write more of it.\n"));

        run = await ToolRun.OfAsync(folder.Path, ["migrate", "nothing", .. Database]);
        Assert.That((run.Code, run.Error), Is.EqualTo((2, $"error: The group 'default' has no migration 'nothing' in {folder.Migrations}; the last one is {Second}. 'tortoise history' lists them.\n")));
    }

    [Test]
    public async Task A_dry_run_shows_a_tree_of_changes_and_makes_nothing()
    {
        using var folder = new UserFolder().Team();

        var run = await ToolRun.OfAsync(folder.Path, ["migrate", "--dry-run", .. Database]);
        Assert.That((run.Code, run.Out), Is.EqualTo((0, $"""
            {First}   1 statement
            └── + create table team
            {Second}   2 statements
            ├── + add column team.city
            └── + add index ix_city on team
            club.db would get 2 migrations. Nothing was changed.

            """)));
        Assert.That((await ToolRun.OfAsync(folder.Path, ["migrate", "--dry-run", "-v", .. Database])).Out, Does.Contain("CREATE INDEX ix_city ON team (city)"));
        Assert.That(folder.File("club.db"), Does.Not.Exist);
    }

    [Test]
    public async Task A_statement_that_fails_is_shown_with_its_line_and_nothing_of_its_migration_stays()
    {
        using var folder = new UserFolder().Team().Migration("20261103000000_wrong", Second, "CREATE TABLE other (id INTEGER);\n\n-- add column missing.x\nALTER TABLE missing\n  ADD COLUMN x TEXT;\n");

        var run = await ToolRun.OfAsync(folder.Path, ["migrate", .. Database]);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.EndWith($"""
            error: The migration 20261103000000_wrong failed at its statement 2 of 2 (line 4: add column missing.x). SQLite refused the statement: no such table: missing.

              {folder.Migrations}/20261103000000_wrong/sqlite.sql:4
              4 | ALTER TABLE missing
              5 |   ADD COLUMN x TEXT

            """));
        Assert.That((await ToolRun.OfAsync(folder.Path, ["status", .. Database])).Out, Does.Contain("1 cut off or failed: 20261103000000_wrong"));
        Assert.That(Query(folder, "SELECT count(*) FROM sqlite_schema WHERE name = 'other'"), Is.EqualTo(0L));

        folder.Write("Migrations/20261103000000_wrong/sqlite.sql", "CREATE TABLE other (id INTEGER);");
        Assert.That((await ToolRun.OfAsync(folder.Path, ["migrate", .. Database])).Code, Is.Zero);
    }

    [Test]
    public async Task Two_heads_are_a_finding_and_nothing_is_applied()
    {
        using var folder = new UserFolder().Team().Migration("20261103000000_of_a_branch", First, "CREATE TABLE branch (id INTEGER);");
        var words = $"There are 2 heads, because migrations were made on two branches: {Second}, 20261103000000_of_a_branch. Let one come after the other: write \"after\": \"{Second}\" in the first migration of the other branch (20261103000000_of_a_branch/migration.json).";

        var heads = await ToolRun.OfAsync(folder.Path, "heads", "--from", "Migrations");
        Assert.That((heads.Code, heads.Out, heads.Error), Is.EqualTo((3, $"{Second}\n20261103000000_of_a_branch\n", $"warning: {words}\n")));
        var migrate = await ToolRun.OfAsync(folder.Path, ["migrate", .. Database]);
        Assert.That((migrate.Code, migrate.Error), Is.EqualTo((3, $"error: {words}\n")));
        Assert.That((await ToolRun.OfAsync(folder.Path, ["status", .. Database])).Code, Is.EqualTo(3));
    }

    [Test]
    public async Task A_database_that_has_the_later_branch_is_asked_about()
    {
        using var folder = new UserFolder().Migration(First, null, "CREATE TABLE a (id INTEGER);").Migration("20261103000000_mine", First, "CREATE TABLE mine (id INTEGER);");
        await ToolRun.OfAsync(folder.Path, ["migrate", .. Database]);
        folder.Migration(Second, First, "CREATE TABLE theirs (id INTEGER);").Migration("20261103000000_mine", Second, "CREATE TABLE mine (id INTEGER);");

        Assert.That((await ToolRun.OfAsync(folder.Path, ["migrate", .. Database])).Code, Is.EqualTo(1));
        Assert.That((await ToolRun.OfAsync(folder.Path, ["migrate", "--allow-out-of-order", .. Database])).Out, Does.StartWith($"✓ {Second}"));
    }

    [Test]
    public async Task It_stops_before_a_step_in_CSharp_which_only_the_program_can_run()
    {
        using var folder = new UserFolder().Team().Migration("20261103000000_fill", Second, "-- tortoise: run FillCity\n").Migration("20261104000000_last", "20261103000000_fill", "DROP TABLE team;");

        var run = await ToolRun.OfAsync(folder.Path, ["migrate", "--json", .. Database]);
        Assert.That((run.Code, run.Json.GetProperty("applied").GetArrayLength(), run.Json.GetProperty("stoppedBefore").GetString()), Is.EqualTo((1, 2, "20261103000000_fill")));
        Assert.That(run.Error, Does.Contain("error: 20261103000000_fill has the step FillCity, which is code in C# that only your program can run. Let it migrate: await db.MigrateAsync()"));

        run = await ToolRun.OfAsync(folder.Path, ["migrate", .. Database]);
        Assert.That((run.Code, run.Out), Is.EqualTo((1, "club.db: 2 migrations pending, the next one 20261103000000_fill.\n")));
        Assert.That((await ToolRun.OfAsync(folder.Path, ["migrate", "add_city", .. Database])).Code, Is.Zero, "it is not among these");
        Assert.That((await ToolRun.OfAsync(folder.Path, "sqlmigrate", "--from", "Migrations")).Error, Does.Contain("20261103000000_fill runs the step FillCity"));
    }

    [Test]
    public async Task What_is_there_already_can_be_recorded_without_running_it()
    {
        using var folder = new UserFolder().Team();

        var run = await ToolRun.OfAsync(folder.Path, ["database", "update", "--fake", .. Database]);
        Assert.That((run.Code, run.Out), Is.EqualTo((0, $"✓ {First}   recorded, not run\n✓ {Second}   recorded, not run\nclub.db is up to date (2 migrations).\n")));
        Assert.That(Query(folder, "SELECT count(*) FROM sqlite_schema WHERE name = 'team'"), Is.EqualTo(0L));
    }

    [Test]
    public async Task Taking_back_needs_a_yes()
    {
        using var folder = new UserFolder().Team();
        await ToolRun.OfAsync(folder.Path, ["migrate", .. Database]);

        var asked = await ToolRun.OfAsync(folder.Path, ["downgrade", "initial", .. Database]);
        Assert.That((asked.Code, asked.Out), Is.EqualTo((4, "")));
        Assert.That(asked.Error, Does.EndWith($"error: 1 migration of club.db would be taken back, and what they have added would be lost: {Second}. Pass --yes if it is meant.\n"));

        var no = await ToolRun.OfAsync(new ToolPlace(folder.Path) { Answers = "perhaps\nn\n" }, ["downgrade", "initial", "--no-color", .. Database]);
        Assert.That((no.Code, no.Error), Is.EqualTo((1, $"""
            {Second}   2 statements
            ├── - undo add index ix_city on team
            └── - undo add column team.city
            Take back 1 migration of club.db? What they have added is lost. [y]es  [n]o: Answer with y or n.
            Take back 1 migration of club.db? What they have added is lost. [y]es  [n]o: Nothing was changed.

            """)));

        var yes = await ToolRun.OfAsync(new ToolPlace(folder.Path) { Answers = "y\n" }, ["downgrade", "initial", .. Database]);
        Assert.That(yes.Out, Does.Match($@"^- {Second}   2 statements   \d+ ms\nclub\.db is back at {First}\.\n$"));
        Assert.That(Query(folder, "SELECT count(*) FROM pragma_table_info('team') WHERE name = 'city'"), Is.EqualTo(0L));
    }

    [Test]
    public async Task History_says_what_the_database_has_and_the_log_what_happened()
    {
        using var folder = new UserFolder().Team();
        Assert.That((await ToolRun.OfAsync(folder.Path, "log", "--connection", "sqlite://club.db")).Out, Is.EqualTo("club.db has no journal: no migration was ever applied to it.\n"));
        await ToolRun.OfAsync(folder.Path, ["migrate", "initial", .. Database]);

        Assert.That((await ToolRun.OfAsync(folder.Path, "history", "--from", "Migrations")).Out, Is.EqualTo($"  {First}\n  {Second}\n"), "no database is known");
        Assert.That((await ToolRun.OfAsync(folder.Path, ["history", "--utc", .. Database])).Out, Does.Match($@"^✓ {First}   \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\dZ\n· {Second}   pending\n$"));
        var history = (await ToolRun.OfAsync(folder.Path, ["migrations", "list", "--json", .. Database])).Json.GetProperty("migrations");
        Assert.That((history[0].GetProperty("isApplied").GetBoolean(), history[1].GetProperty("isApplied").GetBoolean()), Is.EqualTo((true, false)));

        await ToolRun.OfAsync(folder.Path, ["migrate", .. Database]);
        await ToolRun.OfAsync(folder.Path, ["downgrade", "initial", "--yes", .. Database]);
        var log = (await ToolRun.OfAsync(folder.Path, "log", "--json", "--connection", "sqlite://club.db")).Json.GetProperty("entries");
        Assert.That(log.EnumerateArray().Select(static entry => $"{entry.GetProperty("event")} {entry.GetProperty("name")}"), Is.EqualTo(new[] { $"applied {First}", $"applied {Second}", $"reverted {Second}" }));
    }

    [Test]
    public async Task A_changed_migration_is_a_finding_until_it_is_repaired()
    {
        using var folder = new UserFolder().Team();
        await ToolRun.OfAsync(folder.Path, ["migrate", .. Database]);
        folder.Write($"Migrations/{First}/sqlite.sql", "CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT NOT NULL);\n");

        var status = await ToolRun.OfAsync(folder.Path, ["status", "--json", .. Database]);
        Assert.That((status.Code, status.Json.GetProperty("groups")[0].GetProperty("changed")[0].GetString()), Is.EqualTo((3, First)));
        Assert.That((await ToolRun.OfAsync(folder.Path, ["migrate", .. Database])).Code, Is.EqualTo(1));

        Assert.That((await ToolRun.OfAsync(folder.Path, ["repair", "initial", .. Database])).Out, Is.EqualTo($"club.db has {First} as it is now.\n"));
        Assert.That((await ToolRun.OfAsync(folder.Path, ["status", .. Database])).Code, Is.Zero);
    }

    [Test]
    public async Task A_script_does_what_migrate_does_and_records_it()
    {
        using var folder = new UserFolder().Team();

        var script = await ToolRun.OfAsync(folder.Path, "sqlmigrate", "--from", "Migrations");
        Assert.That((script.Code, script.Error), Is.EqualTo((0, "")));
        QueryScript(folder, script.Out);
        Assert.That((await ToolRun.OfAsync(folder.Path, ["status", .. Database])).Code, Is.Zero);

        QueryScript(folder, (await ToolRun.OfAsync(folder.Path, "migrations", "script", "initial", "--backward", "--from", "Migrations")).Out);
        Assert.That((await ToolRun.OfAsync(folder.Path, ["status", .. Database])).Out, Does.Contain($"1 pending: {Second}"));
        Assert.That((await ToolRun.OfAsync(folder.Path, "sqlmigrate", "initial", "-o", "out.sql", "--from", "Migrations")).Out, Is.Empty);
        QueryScript(folder, await File.ReadAllTextAsync(folder.File("out.sql")));
        Assert.That((await ToolRun.OfAsync(folder.Path, ["status", .. Database])).Code, Is.Zero);

        var refused = await ToolRun.OfAsync(folder.Path, "sqlmigrate", "--idempotent", "--from", "Migrations");
        Assert.That((refused.Code, refused.Out), Is.EqualTo((2, "")));
        Assert.That(refused.Error, Does.Contain("SQLite has no IF outside of a query"));
    }

    [Test]
    public async Task A_folder_that_does_not_exist_is_not_one_without_migrations()
    {
        using var folder = new UserFolder();
        var run = await ToolRun.OfAsync(folder.Path, "migrate", "--from", "Migratoins", "--connection", "sqlite://club.db");
        Assert.That((run.Code, run.Out, run.Error), Is.EqualTo((2, "", $"error: --from Migratoins: the folder {folder.File("Migratoins")} does not exist.\n")));
    }

    [Test]
    public async Task What_did_nothing_is_taken_back_by_a_script()
    {
        using var folder = new UserFolder().Team().Migration(Third, Second, "-- Nothing changes on SQLite.\n-- tortoise: down\n");
        QueryScript(folder, (await ToolRun.OfAsync(folder.Path, "sqlmigrate", "--from", "Migrations")).Out);

        QueryScript(folder, (await ToolRun.OfAsync(folder.Path, "sqlmigrate", "add_city", "--backward", "--from", "Migrations")).Out);

        Assert.That((await ToolRun.OfAsync(folder.Path, ["status", .. Database])).Out, Does.Contain($"1 pending: {Third}"));
    }

    /// <summary>Runs a script, whose first line is for the program sqlite3.</summary>
    private static void QueryScript(UserFolder folder, string script)
    {
        Assert.That(script, Does.StartWith(".bail on\n"));
        Query(folder, script[script.IndexOf('\n', StringComparison.Ordinal)..]);
    }

    private static object? Query(UserFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File("club.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
