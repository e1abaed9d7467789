namespace Tortoise.Tests.Migrations;

/// <summary>A program has commands for its migrations.</summary>
public sealed class Commands(TestServer server) : DatabaseTest(server)
{
    private const string First = "CREATE TABLE mk_a (id INTEGER PRIMARY KEY);\n-- tortoise: down\nDROP TABLE mk_a";
    private const string Second = "CREATE TABLE mk_b (id INTEGER PRIMARY KEY);\n-- tortoise: down\nDROP TABLE mk_b";

    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _errors = new() { NewLine = "\n" };

    [Test]
    public async Task Arguments_of_the_program_are_left_to_it()
    {
        Assert.That(await TortoiseCommands.RunAsync([], Db), Is.Null);
        Assert.That(await TortoiseCommands.RunAsync(["serve", "migrate"], Db), Is.Null);
    }

    [Test]
    public async Task What_is_pending_is_shown_applied_and_taken_back()
    {
        Assert.That(await RunAsync("status"), Is.EqualTo((3, "default: 0 applied, 2 pending\n  pending: m1\n  pending: m2\n")));
        Assert.That(await RunAsync("migrate", "--dry-run"), Is.EqualTo((0, "-- m1\nCREATE TABLE mk_a (id INTEGER PRIMARY KEY);\n-- m2\nCREATE TABLE mk_b (id INTEGER PRIMARY KEY);\n")));
        var (code, text) = await RunAsync("migrate", "m1", "--lock-timeout", "30");
        Assert.That(code, Is.Zero);
        Assert.That(text, Does.Match("^applied m1   1 statement   [0-9]+ ms\n1 migration is applied.\n$"));
        Assert.That(await RunAsync("script"), Is.EqualTo((0, "-- m2\nCREATE TABLE mk_b (id INTEGER PRIMARY KEY);\n")));
        Assert.That((await RunAsync("migrate")).Text, Does.EndWith("1 migration is applied.\n"));
        Assert.That(await RunAsync("migrate"), Is.EqualTo((0, "Nothing is pending.\n")));
        Assert.That(await RunAsync("status"), Is.EqualTo((0, "default: 2 applied, the last is m2, 0 pending\n")));

        Assert.That(await RunAsync("downgrade", "m1"), Is.EqualTo((4, "-- m2\nDROP TABLE mk_b;\nerror: Taking migrations back can lose rows. Add --yes to run this SQL.\n")));
        Assert.That((await RunAsync("downgrade", "zero", "--yes")).Text, Does.Match("^taken back m2 .*\ntaken back m1 .*\n2 migrations are taken back.\n$"));
        Assert.That(await RunAsync("downgrade", "zero"), Is.EqualTo((0, "There is nothing to take back.\n")));
    }

    [Test]
    public async Task What_is_wrong_is_told()
    {
        Assert.That(await RunAsync("migrate", "m7"), Is.EqualTo((1, "error: The group 'default' has no migration m7; the last one is m2. MigrationOptions.Target is the whole name of one.\n")));
        Assert.That((await RunAsync("downgrade", "--yes")).Code, Is.EqualTo(2));
        Assert.That((await RunAsync("status", "--schema")).Text, Does.StartWith("error: --schema takes the name of a schema.\n"));
        Assert.That((await RunAsync("status", "--dry-run")).Text, Does.StartWith("error: status has no argument --dry-run.\nmigrate [TARGET]"));
        Assert.That((await RunAsync("migrate", "--lock-timeout", "never")).Text, Does.StartWith("error: --lock-timeout takes a number of seconds that is greater than zero.\n"));
        await using var nowhere = Database.Open("postgres://127.0.0.1:1/nowhere?timeout=1", new DatabaseOptions { MayBeDefault = false });
        Assert.That(await TortoiseCommands.RunAsync(["status"], nowhere, Chain.Of(First), _output, _errors, default), Is.EqualTo(5));
    }

    private async Task<(int? Code, string Text)> RunAsync(params string[] args)
    {
        _output.GetStringBuilder().Clear();
        _errors.GetStringBuilder().Clear();
        var code = await TortoiseCommands.RunAsync(args, Db, Chain.Of(First, Second), _output, _errors, default);
        return (code, $"{_output}{_errors}");
    }
}
