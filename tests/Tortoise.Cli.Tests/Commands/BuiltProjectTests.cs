using System.Text.Json;
using Tortoise.Cli.Tests.Harness;

namespace Tortoise.Cli.Tests.Commands;

/// <summary>Commands that read models. The program throws wherever its code is run, so what they do, they do without it.</summary>
[TestFixture]
internal sealed class BuiltProjectTests
{
    private readonly UserFolder _folder = new UserFolder().Program();
    private ToolRun _init = null!;

    [OneTimeSetUp]
    public async Task BuildAsync() => _init = await ToolRun.OfAsync(_folder.Path, "init");

    [OneTimeTearDown]
    public void Forget() => _folder.Dispose();

    [Test]
    public void A_project_is_made_ready_for_migrations()
    {
        Assert.That((_init.Code, _init.Out, _init.Error), Is.EqualTo((0, """
              + tortoise.json
              + src/App/Migrations
              + src/App/Migrations/.gitattributes
            App is ready for migrations on SQLite: 1 model. Next: tortoise makemigrations initial

            """, "")));
        using var file = JsonDocument.Parse(File.ReadAllText(_folder.File("tortoise.json")));
        Assert.That(JsonSerializer.Serialize(file.RootElement.GetProperty("groups")), Is.EqualTo("""{"default":{"project":"src/App","migrations":"Migrations","dialects":["sqlite"]}}"""));
        Assert.That(File.ReadAllText(_folder.File("src/App/Migrations/.gitattributes")), Is.EqualTo("*.sql text eol=lf\n"));
    }

    [Test]
    public async Task What_is_there_is_left_as_it_is()
    {
        var again = await ToolRun.OfAsync(_folder.Path, "init", "--no-build", "--json");
        Assert.That((again.Code, again.Json.GetProperty("created").GetArrayLength(), again.Json.GetProperty("models").GetInt32()), Is.EqualTo((0, 0, 1)));
    }

    [Test]
    public async Task A_newcomer_needs_three_commands()
    {
        using var folder = new UserFolder().Program("App");
        var place = new ToolPlace(folder.Path) { Environment = { ["TORTOISE_CONNECTION"] = "sqlite://club.db" } };

        Assert.That((await ToolRun.OfAsync(place, "init")).Code, Is.Zero);
        Assert.That((await ToolRun.OfAsync(place, "makemigrations", "initial", "--no-build")).Code, Is.Zero);
        var run = await ToolRun.OfAsync(place, "migrate");
        Assert.That(run.Out, Does.Match(@"^✓ \d{14}_initial   1 statement   \d+ ms\nclub\.db is up to date \(1 migration\)\.\n$"));
        Assert.That((await ToolRun.OfAsync(place, "makemigrations", "--check", "--no-build")).Code, Is.Zero);
    }

    [Test]
    public async Task The_schema_is_printed_for_each_database_and_group()
    {
        Assert.That((await ToolRun.OfAsync(_folder.Path, "schema", "--no-build")).Out, Is.EqualTo("CREATE TABLE \"team\" (\n    \"id\" INTEGER PRIMARY KEY AUTOINCREMENT,\n    \"name\" TEXT NOT NULL\n);\n"));
        Assert.That((await ToolRun.OfAsync(_folder.Path, "schema", "print", "--no-build", "-d", "sqlserver")).Out, Does.StartWith("CREATE TABLE [team]").And.EndWith("\nGO\n"));
        var audit = (await ToolRun.OfAsync(_folder.Path, "schema", "print", "--no-build", "-g", "audit", "--json")).Json;
        Assert.That(audit.GetProperty("statements").EnumerateArray().Select(static one => one.GetString()!.Split('"')[1]), Is.EqualTo(new[] { "entry" }));
        Assert.That(audit.GetProperty("models").GetInt32(), Is.EqualTo(1), "The group has another one, of SQL Server.");
        Assert.That((await ToolRun.OfAsync(_folder.Path, "schema", "print", "--no-build", "-g", "audit", "-d", "sqlserver")).Out, Does.Contain("CREATE TABLE [team]"), "A model of another database.");
        Assert.That((await ToolRun.OfAsync(_folder.Path, "schema", "json", "--no-build")).Json.GetProperty("models").EnumerateArray().Select(static one => one.GetProperty("table").GetString()), Is.EqualTo(new[] { "team" }));
    }

    [Test]
    public async Task Two_assemblies_are_compared()
    {
        using var built = new Built().Add("Later", "[Model] public partial class Team { public int Id { get; set; } public required partial string Name { get; set; } public partial string? City { get; set; } } [Model(Databases = [\"sqlite\"])] public partial class Draft { public int Id { get; set; } }");
        var now = Path.Combine("src", "App", "bin", "Debug", "net10.0", "App.dll");

        var run = await ToolRun.OfAsync(_folder.Path, "schema", "diff", now, built.FileOf("Later"), "-d", "postgresql");
        Assert.That((run.Code, run.Out), Is.EqualTo((3, "-- add column team.city\nALTER TABLE \"team\" ADD COLUMN \"city\" text COLLATE \"C\";\n")));
        Assert.That((await ToolRun.OfAsync(_folder.Path, "schema", "diff", now, now, "-d", "postgresql")).Code, Is.Zero);
    }

    [Test]
    public async Task An_assembly_that_is_older_than_its_sources_is_told()
    {
        File.SetLastWriteTimeUtc(_folder.File("src/App/Program.cs"), DateTime.UtcNow.AddMinutes(1));
        var run = await ToolRun.OfAsync(_folder.Path, "schema", "--no-build");
        File.SetLastWriteTimeUtc(_folder.File("src/App/Program.cs"), DateTime.UtcNow.AddMinutes(-1));

        Assert.That((run.Code, run.Error), Is.EqualTo((0, "warning: App.dll is older than src/App/Program.cs. What is read are the models as they were built.\n")));
        Assert.That((await ToolRun.OfAsync(_folder.Path, "schema", "--no-build", "--configuration", "Release")).Error, Does.Contain("does not exist. Leave out --no-build, or build App first."));
    }

    [Test]
    public async Task The_doctor_looks_at_everything()
    {
        var run = await ToolRun.OfAsync(_folder.Path, "doctor", "--no-build", "--connection", $"sqlite://{_folder.File("club.db")}");
        Assert.That(run.Code, Is.Zero, run.Out);
        Assert.That(run.Out.Split('\n').Where(static line => line.StartsWith('✓')).Select(static line => line[2..16].Trim()), Is.EqualTo(
            new[] { "SDK", "tortoise.json", "project", "packages", "migrations", "connection", "database", "clock", "permissions", "lock" }));

        run = await ToolRun.OfAsync(_folder.Path, "doctor", "--no-build", "--connection", "postgres://app:secret@127.0.0.1:1/club");
        Assert.That(run.Code, Is.EqualTo(3));
        Assert.That(run.Out, Does.Contain("✗ database       PostgreSQL cannot be reached").And.EndWith("1 thing to look at.\n"));
    }

    [Test]
    public async Task A_project_that_does_not_compile_is_shown_with_its_errors()
    {
        using var folder = new UserFolder().Program().Write("src/App/Broken.cs", "class");

        var run = await ToolRun.OfAsync(folder.Path, "schema");
        Assert.That((run.Code, run.Out), Is.EqualTo((1, "")));
        Assert.That(run.Error, Does.StartWith("error: App does not build. Correct it, or read the last assembly that did with --no-build:\n").And.Contain("Broken.cs(1,6): error CS1001"));
    }
}
