using Tortoise.Cli.Tests.Harness;

namespace Tortoise.Cli.Tests.Commands;

/// <summary>From models to a database, by whole command lines.</summary>
internal sealed class MakeMigrationsTests
{
    [Test]
    public async Task A_day_with_the_tool()
    {
        using var folder = new UserFolder().Program(".");
        var url = $"sqlite://{folder.File("club.db")}";
        var made = await RunAsync("makemigrations", "--json");
        Assert.That((made.Code, made.Json.GetProperty("changes")[0].GetString(), made.Error), Is.EqualTo((0, "create table team", "")));
        Assert.That((await RunAsync("migrate", "--connection", url)).Code, Is.Zero);
        Assert.That((await RunAsync("makemigrations", "--no-build")).Out, Is.EqualTo("App (default) has no changes that are in no migration.\n"));

        var program = File.ReadAllText(folder.File("Program.cs"));
        File.WriteAllText(folder.File("Program.cs"), program.Replace("partial string Name", "partial string City", StringComparison.Ordinal));
        var asked = await RunAsync("makemigrations");
        Assert.That((asked.Code, asked.Out, asked.Error), Is.EqualTo((4, "", "error: team.name is gone and team.city is new. Say which it is:\n    --rename team.name=city      or      --drop team.name\n")));
        Assert.That((await RunAsync("makemigrations", "--check", "--no-build", "--json")).Code, Is.EqualTo(3));
        Assert.That((await RunAsync("makemigrations", "--no-build", "--json")).Json.GetProperty("questions")[0].GetProperty("flags")[0].GetString(), Is.EqualTo("--rename team.name=city"));

        var answered = await ToolRun.OfAsync(new ToolPlace(folder.Path) { Answers = "y\n" }, "makemigrations", "--no-build", "--dry-run");
        Assert.That((answered.Code, answered.Out), Is.EqualTo((0, "App.csproj (default) · sqlite · 1 model\n  ~ rename column team.name to city\n\nsqlite.sql\n-- rename column team.name to city\nALTER TABLE \"team\" RENAME COLUMN \"name\" TO \"city\";\n\n-- tortoise: down\n\n-- rename column team.city to name\nALTER TABLE \"team\" RENAME COLUMN \"city\" TO \"name\";\n"
            + answered.Out[answered.Out.LastIndexOf("\n2", StringComparison.Ordinal)..][1..])));
        var written = await RunAsync("makemigrations", "city", "--no-build", "--rename", "team.name=city");
        Assert.That(written.Out, Does.Match("✓ Migrations/[0-9]{14}_city/  migration.json  sqlite.sql \\(1 statement\\)\n  Next: tortoise migrate\n$"));
        Assert.That((await RunAsync("migrate", "--connection", url)).Code, Is.Zero);

        var pushed = await RunAsync("push", "--no-build", "--connection", url);
        Assert.That((pushed.Code, pushed.Error), Is.EqualTo((1, "error: The database has a history of migrations, which would not know of what is pushed. Make a migration: tortoise makemigrations, then tortoise migrate.\n")));
        var fresh = await RunAsync("push", "--no-build", "--connection", $"sqlite://{folder.File("fresh.db")}", "--json");
        Assert.That((fresh.Code, fresh.Json.GetProperty("changes")[0].GetString()), Is.EqualTo((0, "create table team")));

        Task<ToolRun> RunAsync(params string[] arguments) => ToolRun.OfAsync(folder.Path, arguments);
    }
}
