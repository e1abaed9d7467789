namespace Tortoise.Tests.Migrations;

/// <summary>Migrations at the end that are for after the deployment wait until it is over.</summary>
public sealed class AfterDeploy(TestServer server) : DatabaseTest(server)
{
    private static readonly Migration First = Of("m1", null);
    private static readonly Migration Second = Of("m2", "m1");
    private static readonly Migration Third = Of("m3", "m2", isAfterDeploy: true);
    private static readonly Migration Fourth = Of("m4", "m3", isAfterDeploy: true);
    private static readonly Migration Fifth = Of("m5", "m4");

    [Test]
    public async Task They_wait_until_somebody_says_that_it_is_over()
    {
        await Db.MigrateAsync(Chained(First));
        var options = Chained(First, Second, Third, Fourth);
        Assert.That((await Db.MigrationPlanAsync(options)).AfterDeploy, Is.EqualTo(new[] { "m3", "m4" }));
        var result = await Db.MigrateAsync(options);
        Assert.That((Names(result), result.AfterDeploy), Is.EqualTo((new[] { "m2" }, new[] { "m3", "m4" })));
        var state = (await Db.MigrationStateAsync(options)).Single();
        Assert.That((state.Pending, state.AfterDeploy), Is.EqualTo((Array.Empty<string>(), new[] { "m3", "m4" })));
        state = (await Db.MigrationStateAsync(options with { IncludeAfterDeploy = true })).Single();
        Assert.That((state.Pending, state.AfterDeploy), Is.EqualTo((new[] { "m3", "m4" }, Array.Empty<string>())));
        Assert.That(Names(await Db.MigrateAsync(options)), Is.Empty);
        Assert.That(Names(await Db.MigrateAsync(options with { IncludeAfterDeploy = true })), Is.EqualTo(new[] { "m3", "m4" }));
        Assert.That((await Db.MigrateAsync(options)).AfterDeploy, Is.Empty);
    }

    [Test]
    public async Task The_next_release_takes_them_along()
    {
        await Db.MigrateAsync(Chained(First, Second));
        await Db.MigrateAsync(Chained(First, Second, Third, Fourth));
        Assert.That(Names(await Db.MigrateAsync(Chained(First, Second, Third, Fourth, Fifth))), Is.EqualTo(new[] { "m3", "m4", "m5" }));
    }

    [Test]
    public async Task One_that_is_the_target_does_not_wait()
    {
        await Db.MigrateAsync(Chained(First, Second));
        Assert.That(Names(await Db.MigrateAsync(Chained(First, Second, Third, Fourth) with { Target = "m3" })), Is.EqualTo(new[] { "m3" }));
        Assert.That((await Db.MigrationStateAsync(Chained(First, Second, Third, Fourth))).Single().AfterDeploy, Is.EqualTo(new[] { "m4" }));
    }

    [Test]
    public async Task A_new_database_has_no_program_to_wait_for() =>
        Assert.That(Names(await Db.MigrateAsync(Chained(First, Second, Third, Fourth))), Is.EqualTo(new[] { "m1", "m2", "m3", "m4" }));

    [Test]
    public async Task What_was_begun_goes_on()
    {
        await Db.MigrateAsync(Chained(First, Second));
        var options = Chained(First, Second, Third, Fourth);
        Assert.That(
            async () => await Db.MigrateAsync(options with { IncludeAfterDeploy = true, AtBoundary = static at => at is { Migration: "m3", Statement: 2 } ? throw new OperationCanceledException() : default }),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Names(await Db.MigrateAsync(options)), Is.EqualTo(new[] { "m3" }));
    }

    [Test]
    public async Task The_commands_of_a_program_tell()
    {
        await Db.MigrateAsync(Chained(First));
        var options = Chained(First, Second, Third);
        Assert.That(await RunAsync("status"), Is.EqualTo((3, "default: 1 applied, the last is m1, 1 pending\n  pending: m2\n  after the deployment: m3\n")));
        Assert.That((await RunAsync("migrate")).Text, Does.Match("^applied m2 .*\n1 migration is applied.\nFor after the deployment, with migrate --all: m3\n$"));
        Assert.That(await RunAsync("status"), Is.EqualTo((0, "default: 2 applied, the last is m2, 0 pending\n  after the deployment: m3\n")));
        Assert.That(await RunAsync("script"), Is.EqualTo((0, "")));
        Assert.That((await RunAsync("script", "--all")).Text, Does.StartWith("-- m3\n"));
        Assert.That((await RunAsync("migrate", "--all")).Text, Does.Match("^applied m3 .*\n1 migration is applied.\n$"));
        Assert.That((await RunAsync("status", "--all")).Code, Is.EqualTo(2));

        async Task<(int? Code, string Text)> RunAsync(params string[] args)
        {
            using var output = new StringWriter { NewLine = "\n" };
            var code = await TortoiseCommands.RunAsync(args, Db, options, output, output, default);
            return (code, output.ToString());
        }
    }

    [Test]
    public async Task A_folder_says_it()
    {
        var folder = Directory.CreateTempSubdirectory("tortoise-phase-").FullName;
        try
        {
            Chain.Write(folder, Script("m1"), Script("m2"));
            var manifest = Path.Combine(folder, "m2", "migration.json");
            await File.WriteAllTextAsync(manifest, """{ "format": 2, "id": "m2", "after": "m1", "phase": "after-deploy" }""");
            var options = new MigrationOptions { Migrations = MigrationSource.FromFolder(folder) };
            await Db.MigrateAsync(options with { Target = "m1" });
            Assert.That((await Db.MigrateAsync(options)).AfterDeploy, Is.EqualTo(new[] { "m2" }));
            await File.WriteAllTextAsync(manifest, """{ "format": 2, "id": "m2", "after": "m1", "phase": "later" }""");
            Assert.That(async () => await Db.MigrateAsync(options), Throws.TypeOf<MigrationException>().With.Message.EqualTo($"{manifest} is broken: the \"phase\" is 'later', and can only be 'after-deploy'"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Script(string id) => $"-- tortoise: no-transaction\nCREATE TABLE md_{id}_a (id INTEGER PRIMARY KEY);\nCREATE TABLE md_{id}_b (id INTEGER PRIMARY KEY);";

    private static Migration Of(string id, string? after, bool isAfterDeploy = false) => new(id) { After = after, IsAfterDeploy = isAfterDeploy, Sql = Chain.ForAll(Script(id)) };

    private static MigrationOptions Chained(params Migration[] migrations) => new() { Migrations = MigrationSource.Of(migrations) };

    private static string[] Names(MigrationResult result) => [.. result.Applied.Select(static one => one.Name)];
}
