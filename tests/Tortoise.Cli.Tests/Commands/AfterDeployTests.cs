using Tortoise.Cli.Tests.Harness;
using static Tortoise.Cli.Tests.Harness.UserFolder;

namespace Tortoise.Cli.Tests.Commands;

/// <summary>What commands do with migrations that are for after the deployment.</summary>
internal sealed class AfterDeployTests
{
    private const string Later = "20261103000000_drop_name";
    private static readonly string[] Database = ["--from", "Migrations", "--connection", "sqlite://club.db"];

    [Test]
    public async Task It_waits_until_somebody_says_that_it_is_over()
    {
        using var folder = Waiting();
        await RunAsync("migrate", "initial");
        Assert.That((await RunAsync("migrate", "--dry-run", "--all")).Out, Does.Contain($"{Later}   1 statement, for after the deployment\n└── - drop column team.name\nclub.db would get 2 migrations."));

        var migrate = await RunAsync("migrate");
        Assert.That((migrate.Code, migrate.Out), Is.EqualTo((0, migrate.Out[..migrate.Out.IndexOf("club.db", StringComparison.Ordinal)]
            + $"club.db is up to date (2 migrations).\n  For after the deployment: {Later}. Next, when no program of the version before runs any more: tortoise migrate --all\n")));
        Assert.That((await RunAsync("migrate", "--json")).Json.GetProperty("afterDeploy")[0].GetString(), Is.EqualTo(Later));

        var status = await RunAsync("status");
        Assert.That((status.Code, status.Out), Is.EqualTo((0,
            $"default   club.db (SQLite)   Migrations\n  ✓ up to date: 2 migrations\n  · 1 for after the deployment: {Later}. Next: when no program of the version before runs any more: tortoise migrate --all\n")));
        Assert.That((await RunAsync("history")).Out, Does.EndWith($"· {Later}   waits until the deployment is over\n"));
        Assert.That((await ToolRun.OfAsync(folder.Path, "history", "--from", "Migrations")).Out, Does.EndWith($"  {Later}   for after the deployment\n"));

        Assert.That((await RunAsync("migrate", "--all")).Out, Does.StartWith($"✓ {Later}").And.EndWith("club.db is up to date (3 migrations).\n"));
        Assert.That((await RunAsync("status")).Out, Does.EndWith($"✓ up to date: 3 migrations, the last one {Later}\n"));

        Task<ToolRun> RunAsync(params string[] arguments) => ToolRun.OfAsync(folder.Path, [.. arguments, .. Database]);
    }

    [Test]
    public async Task A_later_one_takes_it_along_which_is_told()
    {
        using var folder = Waiting();
        await RunAsync("add_city");
        folder.Migration("20261104000000_next", Later, "CREATE TABLE next (id INTEGER);");
        Assert.That((await RunAsync("--dry-run")).Error, Is.EqualTo($"For after the deployment, and would be applied without --all: {Later}. Programs of the version before must not run any more.\n"));
        Assert.That((await RunAsync()).Error, Does.EndWith($"For after the deployment, and applied without --all: {Later}. Programs of the version before must not run any more.\n"));

        Task<ToolRun> RunAsync(params string[] arguments) => ToolRun.OfAsync(folder.Path, ["migrate", .. arguments, .. Database]);
    }

    [Test]
    public async Task A_script_leaves_it_out_as_migrate_does()
    {
        using var folder = Waiting();
        var script = await RunAsync();
        Assert.That((script.Out.Contains(Later, StringComparison.Ordinal), script.Error), Is.EqualTo((false, $"Left out, because it is for after the deployment: {Later}. --all writes it, too.\n")));
        Assert.That((await RunAsync("--all")).Out, Does.Contain($"\n-- {Later}, for after the deployment\n"));
        Assert.That((await RunAsync("initial", "drop_name")).Out, Does.Contain("DROP COLUMN name"));
        Assert.That((await RunAsync("--backward")).Error, Does.Contain(Later).And.Not.Contain("Left out"));
        folder.Migration("20261104000000_next", Later, "CREATE TABLE next (id INTEGER);");
        Assert.That((await RunAsync("initial")).Out, Does.Contain("DROP COLUMN name").And.Contain("CREATE TABLE next"));

        Task<ToolRun> RunAsync(params string[] arguments) => ToolRun.OfAsync(folder.Path, ["sqlmigrate", "--from", "Migrations", .. arguments]);
    }

    private static UserFolder Waiting() => new UserFolder().Team().Migration(Later, Second, "ALTER TABLE team DROP COLUMN name;", changes: "drop column team.name")
        .Write($"Migrations/{Later}/migration.json", $$"""{ "format": 2, "id": "{{Later}}", "after": "{{Second}}", "phase": "after-deploy", "changes": ["drop column team.name"] }""");
}
