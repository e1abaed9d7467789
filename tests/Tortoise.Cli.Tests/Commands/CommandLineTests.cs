using Tortoise.Cli.Tests.Harness;

namespace Tortoise.Cli.Tests.Commands;

/// <summary>What holds for every command: its manners, its exit codes.</summary>
[TestFixture]
internal sealed class CommandLineTests
{
    [TestCase("nonsense")]
    [TestCase("migrate", "--nonsense")]
    [TestCase("migrate", "--lock-timeout", "0")]
    [TestCase("status", "--dialect", "oracle")]
    [TestCase("completion", "tcsh")]
    public async Task A_wrong_command_line_is_refused_before_anything_is_done(params string[] arguments)
    {
        using var folder = new UserFolder();

        var run = await ToolRun.OfAsync(folder.Path, arguments);
        Assert.That((run.Code, run.Out), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith("error: ").And.Contain("--help"));
    }

    [Test]
    public async Task Help_is_a_result_and_has_every_command_but_the_aliases()
    {
        using var folder = new UserFolder();

        var run = await ToolRun.OfAsync(folder.Path, "--help");
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        foreach (var command in (string[])["init", "status", "migrate", "downgrade", "history", "heads", "log", "repair", "sqlmigrate", "schema", "doctor", "completion"])
        {
            Assert.That(run.Out, Does.Match($"\n  {command} .*\n"));
        }

        Assert.That(run.Out, Does.Contain("tortoise [command]").And.Not.Match("\n  (complete|database|migrations) "));
    }

    [Test]
    public async Task Without_a_project_it_is_said_where_it_was_looked_for()
    {
        using var folder = new UserFolder();

        var run = await ToolRun.OfAsync(folder.Path);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Is.EqualTo(
            $"error: No project here. Looked for *.csproj in {folder.Path}, for one below it that references a driver of Tortoise, and for tortoise.json upwards. Use --project.\n"));
    }

    [Test]
    public async Task Errors_are_a_document_too_with_json()
    {
        using var folder = new UserFolder();

        var run = await ToolRun.OfAsync(folder.Path, "heads", "--json");
        Assert.That((run.Code, run.Json.GetProperty("exitCode").GetInt32()), Is.EqualTo((2, 2)));
        Assert.That(run.Json.GetProperty("error").GetString(), Does.StartWith("No project here."));
    }

    [Test]
    public async Task A_folder_that_is_not_there_is_named()
    {
        using var folder = new UserFolder();

        Assert.That((await ToolRun.OfAsync(folder.Path, "-C", "nowhere")).Error, Is.EqualTo($"error: -C nowhere: the folder {folder.File("nowhere")} does not exist.\n"));
    }

    [Test]
    public async Task A_cancelled_command_ends_with_130()
    {
        using var folder = new UserFolder().Team();

        var run = await ToolRun.OfAsync(new ToolPlace(folder.Path) { CancellationToken = new CancellationToken(canceled: true) }, "migrate", "--from", "Migrations", "--connection", "sqlite://club.db");
        Assert.That((run.Code, run.Out), Is.EqualTo((130, "")));
        Assert.That(run.Error, Does.StartWith("error: Cancelled."));
    }

    [TestCase("NO_COLOR", "1")]
    [TestCase("TERM", "dumb")]
    [TestCase("ANYTHING", "1")]
    public async Task A_screen_has_colours_unless_they_are_not_wanted(string variable, string value)
    {
        using var folder = new UserFolder().Team();

        var place = new ToolPlace(folder.Path) { Answers = "", Environment = { [variable] = value } };
        var run = await ToolRun.OfAsync(place, "migrate", "--from", "Migrations", "--connection", "sqlite://club.db");
        Assert.That(run.Error.Contains('\u001b', StringComparison.Ordinal), Is.EqualTo(variable == "ANYTHING"));
        Assert.That(run.Out.Contains('\u001b', StringComparison.Ordinal), Is.False, "results are not on the screen");
    }

    [Test]
    public async Task What_is_typed_can_be_completed()
    {
        using var folder = new UserFolder();

        var run = await ToolRun.OfAsync(folder.Path, "complete", "--position", "14", "--", "tortoise migra");
        Assert.That(run.Out.Split('\n'), Does.Contain("migrate").And.Not.Contain("status"));
        Assert.That((await ToolRun.OfAsync(folder.Path, "complete", "--", "tortoise migrate --dry")).Out, Is.EqualTo("--dry-run\n"));
        foreach (var shell in (string[])["bash", "zsh", "fish", "pwsh"])
        {
            Assert.That((await ToolRun.OfAsync(folder.Path, "completion", shell)).Out, Does.Contain("tortoise complete --position"));
        }
    }
}
