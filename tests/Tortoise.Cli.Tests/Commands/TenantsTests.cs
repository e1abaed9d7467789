using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tortoise.Cli.Tests.Harness;
using Tortoise.Migrations;
using static Tortoise.Cli.Tests.Harness.UserFolder;

namespace Tortoise.Cli.Tests.Commands;

/// <summary>One command migrates each tenant: here a file each.</summary>
[TestFixture]
internal sealed class TenantsTests
{
    private static readonly string[] Each = ["migrate", "--from", "Migrations", "--connection", "sqlite://tenants/{tenant}.db", "--tenants", "@tenants.txt"];

    [Test]
    public async Task Each_tenant_is_migrated_and_has_a_line()
    {
        using var folder = Tenants("acme", "# of the old contract", "", " globex ", "acme");

        var run = await ToolRun.OfAsync(folder.Path, Each);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Out, Does.Match(@"^acme     migrated     2 migrations  +\d+ ms\nglobex   migrated     2 migrations  +\d+ ms\n2 tenants: 4 migrations applied\.\n$"));
        Assert.That(Columns(folder, "globex"), Is.EqualTo(3));

        run = await ToolRun.OfAsync(folder.Path, [.. Each, "--parallel", "2"]);
        Assert.That(run.Out, Does.Match(@"^acme     up to date   0 migrations  +\d+ ms\nglobex   up to date   0 migrations .*\n2 tenants: 0 migrations applied\.\n$"));
    }

    [Test]
    public async Task A_failure_holds_up_no_other_and_is_the_end()
    {
        using var folder = Tenants("acme", "broken", "globex");
        Execute(folder, "broken", "CREATE TABLE team (id INTEGER)");

        var run = await ToolRun.OfAsync(folder.Path, Each);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("\nbroken   failed       0 migrations").And.EndWith("\n3 tenants: 4 migrations applied, 1 failed: broken.\n"));
        Assert.That(run.Error, Does.StartWith($"error: broken: The migration {First} failed at its statement 1 of 1 (line 2: create table team). The table team was there before")
            .And.Contain($" SQLite refused the statement: table team already exists.\n  {folder.Migrations}/{First}/sqlite.sql:2\n"));

        var json = (await ToolRun.OfAsync(folder.Path, [.. Each, "--json"])).Json;
        Assert.That((json.GetProperty("failed").GetInt32(), json.GetProperty("migrations").GetInt32(), json.GetProperty("isDryRun").GetBoolean()), Is.EqualTo((1, 2, false)));
        var tenants = json.GetProperty("tenants").EnumerateArray().Select(static one => $"{one.GetProperty("tenant")} {one.GetProperty("state")} {one.GetProperty("database")} {one.GetProperty("error").ValueKind == JsonValueKind.Null}");
        Assert.That(tenants, Is.EqualTo(new[] { "acme upToDate acme.db True", "broken failed  False", "globex upToDate globex.db True" }));
    }

    [Test]
    public async Task A_target_a_dry_run_and_recording_are_for_each()
    {
        using var folder = Tenants("acme", "globex");

        var run = await ToolRun.OfAsync(folder.Path, [.. Each, "--dry-run"]);
        Assert.That(run.Out, Does.StartWith("acme     pending      2 migrations").And.EndWith("\n2 tenants: 4 migrations would be applied. Nothing was changed.\n"));
        Assert.That(Directory.EnumerateFiles(folder.File("tenants")), Is.Empty);
        Assert.That((await ToolRun.OfAsync(folder.Path, [.. Each, "initial"])).Out, Does.EndWith("\n2 tenants: 2 migrations applied.\n"));
        Assert.That((await ToolRun.OfAsync(folder.Path, [.. Each, "--fake"])).Out, Does.StartWith("acme     recorded     1 migration ").And.EndWith("\n2 tenants: 2 migrations recorded.\n"));
        Assert.That(Columns(folder, "acme"), Is.EqualTo(2));
    }

    [Test]
    public async Task Their_names_are_asked_of_another_database()
    {
        using var folder = Tenants();
        Execute(folder, "../club", "CREATE TABLE tenant (id INTEGER, slug TEXT, left_at TEXT); INSERT INTO tenant VALUES (1, 'acme', NULL), (2, 'globex', '2020-01-01')");
        string[] each = [.. Each[..^1], "SELECT slug FROM tenant WHERE left_at IS NULL"];

        var run = await ToolRun.OfAsync(folder.Path, each);
        Assert.That((run.Code, run.Error), Is.EqualTo((2, "error: Which database has the table of tenants? sqlite://tenants/{tenant}.db is one for each of them. Pass --tenants-connection.\n")));
        run = await ToolRun.OfAsync(folder.Path, [.. each, "--tenants-connection", "sqlite://club.db"]);
        Assert.That((run.Code, run.Out), Is.EqualTo((0, run.Out)), run.Error);
        Assert.That(run.Out, Does.StartWith("acme     migrated").And.EndWith("\n1 tenant: 2 migrations applied.\n"));

        run = await ToolRun.OfAsync(folder.Path, [.. Each[..^1], "SELECT slug FROM tenant WHERE id = 7", "--tenants-connection", "sqlite://club.db"]);
        Assert.That((run.Code, run.Out), Is.EqualTo((0, "There are no tenants.\n")));
        run = await ToolRun.OfAsync(folder.Path, [.. Each[..^1], "SELECT id, slug FROM tenant", "--tenants-connection", "sqlite://club.db"]);
        Assert.That((run.Code, run.Error), Is.EqualTo((2, "error: The query of --tenants is to have one column, of text that is never NULL: the names. Of numbers, CAST(id AS CHAR(20)) makes text, for example.\n")));
    }

    [TestCase("../club")]
    [TestCase("a/b")]
    [TestCase(@"a\b")]
    [TestCase("..")]
    [TestCase(".hidden")]
    [TestCase("a?mode=memory")]
    [TestCase("a;b")]
    [TestCase("a%2F..%2Fb")]
    [TestCase("a'b")]
    public async Task A_name_that_would_lead_elsewhere_is_refused_and_the_others_go_on(string name)
    {
        using var folder = Tenants(name, "müller-2.0");

        var run = await ToolRun.OfAsync(folder.Path, Each);
        Assert.That((run.Code, run.Error), Is.EqualTo((1, $"error: {name}: '{name}' cannot be the name of a tenant: those have letters, digits, '_' and '-', and single dots between them.\n")));
        Assert.That(Directory.EnumerateFiles(folder.Path, "*.db*", SearchOption.AllDirectories).Select(Path.GetFileName).Where(static file => file!.EndsWith(".db", StringComparison.Ordinal)), Is.EqualTo(new[] { "müller-2.0.db" }));
    }

    [Test]
    public async Task It_stops_before_a_step_in_CSharp_in_each()
    {
        using var folder = Tenants("acme").Migration(Third, Second, "-- tortoise: run FillCity\n");

        var run = await ToolRun.OfAsync(folder.Path, Each);
        Assert.That((run.Code, run.Out), Is.EqualTo((1, run.Out)));
        Assert.That(run.Out, Does.StartWith("acme     stopped      2 migrations"));
        Assert.That(run.Error, Does.StartWith($"error: acme: {Third} has the step FillCity, which is code in C#"));
    }

    [Test]
    public async Task One_that_is_cancelled_is_rolled_back_and_no_other_is_begun()
    {
        using var folder = Tenants("acme", "globex", "initech").Migration(Third, Second, "CREATE TABLE x AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000000) SELECT count(*) FROM n;");
        await ToolRun.OfAsync(folder.Path, [.. Each, "add_city"]);

        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        var run = await ToolRun.OfAsync(new ToolPlace(folder.Path) { CancellationToken = cancellation.Token }, Each);
        Assert.That(run.Code, Is.EqualTo(130));
        Assert.That(run.Out, Does.Match(@"^acme      cancelled .*\nglobex    not begun .*\ninitech   not begun .*\n3 tenants: 0 migrations applied, 3 cancelled or not begun\.\n$"));
        Assert.That(run.Error, Does.EndWith("error: Cancelled. What was done is recorded, so the command can be given again.\n"));
        folder.Write($"Migrations/{Third}/sqlite.sql", "CREATE TABLE x (id INTEGER);");
        Assert.That((await ToolRun.OfAsync(folder.Path, Each)).Out, Does.EndWith("\n3 tenants: 3 migrations applied.\n"));
    }

    [Test]
    public async Task What_says_nothing_of_tenants_is_refused_with_the_way()
    {
        using var folder = Tenants("acme");

        var run = await ToolRun.OfAsync(folder.Path, "migrate", "--from", "Migrations", "--connection", "sqlite://club.db", "--tenants", "@tenants.txt");
        Assert.That((run.Code, run.Error), Is.EqualTo((2, "error: --tenants needs a place for the name of each. Write {tenant} into the connection, as in sqlite://tenants/{tenant}.db or postgres://host/club_{tenant}, or pass --schema {tenant}.\n")));
        run = await ToolRun.OfAsync(folder.Path, Each[..^2]);
        Assert.That((run.Code, run.Error), Is.EqualTo((2, "error: The database of --connection is one for each tenant: sqlite://tenants/{tenant}.db. Write a name for {tenant}, or migrate all of them with 'tortoise migrate --tenants'.\n")));
        run = await ToolRun.OfAsync(folder.Path, [.. Each[..^1], "acme"]);
        Assert.That((run.Code, run.Error), Is.EqualTo((2, "error: --tenants acme: write a query of their names, --tenants \"SELECT slug FROM tenant\", or a file of them, --tenants @tenants.txt.\n")));
        run = await ToolRun.OfAsync(folder.Path, [.. Each[..^1], "@nowhere.txt"]);
        Assert.That((run.Code, run.Error), Is.EqualTo((2, $"error: --tenants @{folder.File("nowhere.txt")}: there is no such file.\n")));
        run = await ToolRun.OfAsync(folder.Path, "migrate", "--from", "Migrations", "--connection", "postgres://ada:secret@127.0.0.1:1/club?schema={tenant}", "--tenants", "@tenants.txt");
        Assert.That((run.Code, run.Error), Is.EqualTo((2, "error: The database is postgres://ada:***@127.0.0.1:1/club?schema={tenant}, whose schema would be another one if a name has capitals. Take it out, and pass --schema {tenant}.\n")));
        run = await ToolRun.OfAsync(folder.Path, "migrate", "--from", "Migrations", "--connection", "sqlite://club.db", "--schema", "acme");
        Assert.That((run.Code, run.Error), Is.EqualTo((1, "error: SQLite does not support migrations in a schema of their own: give each tenant a file of its own, and open that: Database.Open(\"sqlite://tenants/acme.db\")\n")));
    }

    [TestCase("postgres://ada:secret@{tenant}.example/club")]
    [TestCase("postgres://{tenant}:secret@127.0.0.1:1/club")]
    [TestCase("postgres://{tenant}/club")]
    [TestCase("postgresql:Host={tenant};Database=club;Password=secret")]
    [TestCase("sqlserver:Data Source={tenant};Password=secret")]
    public async Task Its_name_must_not_decide_which_server_gets_the_password(string connection)
    {
        using var folder = Tenants("acme");
        var run = await ToolRun.OfAsync(folder.Path, "migrate", "--from", "Migrations", "--connection", connection, "--tenants", "@tenants.txt");
        Assert.That((run.Code, run.Error), Is.EqualTo((2, run.Error)));
        Assert.That(run.Error, Does.Contain("the name of a tenant would decide which server gets the password.").And.Not.Contain("secret"));
    }

    [TestCase("--tenants @", "--tenants @: write the file of their names after it")]
    [TestCase("--tenants @tenants", "that is a folder")]
    [TestCase("--tenants @tenants.txt --tenants-connection sqlite://club.db", "--tenants-connection is asked a query")]
    [TestCase("--tenants @tenants.txt --schema ", "--schema has no name")]
    [TestCase("--tenants @tenants.txt --connection postgres://127.0.0.1:1/club?options=-c%20search_path={tenant}", "whose schema would be another one")]
    public async Task What_cannot_be_meant_is_a_mistake_of_the_command_line(string arguments, string message)
    {
        using var folder = Tenants("acme");
        var run = await ToolRun.OfAsync(folder.Path, [.. arguments.Contains("--connection", StringComparison.Ordinal) ? Each[..3] : Each[..^2], .. arguments.Split(' ')]);
        Assert.That(run.Code, Is.EqualTo(2), run.Error);
        Assert.That(run.Error, Does.Contain(message));
    }

    [Test]
    public async Task A_server_that_is_not_there_is_told_of_each_without_its_password()
    {
        using var folder = Tenants("acme", "globex");
        var run = await ToolRun.OfAsync(folder.Path, "migrate", "--from", "Migrations", "--connection", "postgres://ada:secret@127.0.0.1:1/club_{tenant}?timeout=1", "--tenants", "@tenants.txt", "-v", "--parallel", "2", "--json");
        Assert.That((run.Code, run.Json.GetProperty("failed").GetInt32()), Is.EqualTo((1, 2)));
        Assert.That(run.Out + run.Error, Does.Not.Contain("secret"));
    }

    private static UserFolder Tenants(params string[] lines)
    {
        var folder = new UserFolder().Team().Write("tenants.txt", string.Join('\n', lines));
        Directory.CreateDirectory(folder.File("tenants"));
        return folder;
    }

    private static long Columns(UserFolder folder, string tenant) => (long)Execute(folder, tenant, "SELECT count(*) FROM pragma_table_info('team')")!;

    private static object? Execute(UserFolder folder, string tenant, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File($"tenants/{tenant}.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
