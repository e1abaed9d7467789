namespace Tortoise.Tests.Migrations;

/// <summary>Migrations are taken back by the parts of their scripts that say how.</summary>
public sealed class Downgrades(TestServer server) : DatabaseTest(server)
{
    private static readonly string[] Scripts =
    [
        "CREATE TABLE md_a (id INTEGER PRIMARY KEY);\n-- tortoise: down\nDROP TABLE md_a;",
        "CREATE TABLE md_b (id INTEGER PRIMARY KEY);\nINSERT INTO md_a VALUES (1);\n-- tortoise: down\nDELETE FROM md_a;\nDROP TABLE md_b;",
        "ALTER TABLE md_b ADD COLUMN c INTEGER;\n-- tortoise: down\nALTER TABLE md_b DROP COLUMN c;",
    ];

    private static MigrationOptions All => Chain.Of(Scripts) with { AllowDowngrade = true };

    [Test]
    public async Task What_comes_after_the_target_is_taken_back_the_last_first()
    {
        await Db.MigrateAsync(All);
        var result = await Db.DowngradeAsync(All with { Target = "m1" });
        Assert.That(result.Reverted.Select(static one => (one.Name, one.Statements)), Is.EqualTo(new[] { ("m3", 1), ("m2", 2) }));
        Assert.That(await TablesAsync(), Is.EqualTo(new[] { "md_a: id" }));
        Assert.That((await Db.DowngradeAsync(All with { Target = "m1" })).Reverted, Is.Empty);
        Assert.That((await Db.MigrateAsync(All)).Applied.Select(static one => one.Name), Is.EqualTo(new[] { "m2", "m3" }));
        Assert.That(await TablesAsync(), Is.EqualTo(new[] { "md_a: id", "md_b: id, c" }));
        await Db.DowngradeAsync(All with { Target = "zero" });
        Assert.That(await TablesAsync(), Is.Empty);
    }

    [Test]
    public async Task It_must_be_allowed_and_possible_before_anything_is_done()
    {
        MigrationOptions options = Chain.Of(Scripts[0], "CREATE TABLE md_x (id INTEGER PRIMARY KEY)", "CREATE TABLE md_y (id INTEGER PRIMARY KEY);\n-- tortoise: down\nDROP TABLE md_y;") with { Target = "m1" };
        await Db.MigrateAsync(options with { Target = null });
        Assert.That(
            async () => await Db.DowngradeAsync(options with { AllowDowngrade = true }),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith("The migration m2 cannot be taken back, so nothing was done: its script has no part after '-- tortoise: down'."));
        Assert.That(
            async () => await Db.DowngradeAsync(options with { Target = "m2" }),
            Throws.TypeOf<MigrationException>().With.Message.EqualTo("Taking migrations back can lose rows, so nothing was done: set MigrationOptions.AllowDowngrade if that is what you want."));
        Assert.That(async () => await Db.DowngradeAsync(options with { Target = "m7" }), Throws.TypeOf<MigrationException>().With.Message.StartsWith("The migration m7 is not known."));
        Assert.That(async () => await Db.DowngradeAsync(options with { Target = null }), Throws.TypeOf<MigrationException>().With.Message.StartsWith("To which migration is the database to go back?"));
        Assert.That((await Db.MigrationStateAsync(options)).Single().Applied, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_plan_shows_the_statements()
    {
        await Db.MigrateAsync(All);
        var separator = Db.Dialect.Name == "sqlserver" ? "\nGO\n" : ";\n";
        Assert.That((await Db.DowngradePlanAsync(All with { Target = "m1" })).ToString(), Is.EqualTo(
            $"-- m3\nALTER TABLE md_b DROP COLUMN c{separator}-- m2\nDELETE FROM md_a{separator}DROP TABLE md_b{separator}"));
        var result = await Db.DowngradeAsync(All with { Target = "m1", DryRun = true, AllowDowngrade = false });
        Assert.That((result.IsDryRun, result.Reverted.Count, (await Db.MigrationStateAsync(All)).Single().Applied.Count), Is.EqualTo((true, 2, 3)));
    }

    [Test]
    public async Task An_older_program_takes_back_what_it_does_not_know()
    {
        await Db.MigrateAsync(All);
        var older = Chain.Of(Scripts[0]) with { AllowDowngrade = true, Target = "m1" };
        Assert.That((await Db.DowngradeAsync(older)).Reverted.Select(static one => one.Name), Is.EqualTo(new[] { "m3", "m2" }));
        Assert.That(await TablesAsync(), Is.EqualTo(new[] { "md_a: id" }));
    }

    [Test]
    public async Task One_that_failed_at_its_beginning_is_not_in_the_way()
    {
        var options = Chain.Of(Scripts[0], "DROP TABLE md_nowhere") with { AllowDowngrade = true };
        Assert.That(async () => await Db.MigrateAsync(options), Throws.TypeOf<MigrationException>());
        Assert.That((await Db.DowngradeAsync(options with { Target = "zero" })).Reverted.Single().Name, Is.EqualTo("m1"));
    }

    [Test]
    public async Task The_end_is_the_same_wherever_it_was_cut_off()
    {
        for (var cut = 0; cut < 4; cut++)
        {
            using var database = Server.Create(new DatabaseOptions { MayBeDefault = false });
            var db = database.Database;
            await db.MigrateAsync(All);
            var boundary = new Tortoise.Migrations.MigrationBoundary("m2", (cut / 2) + 1, cut % 2 == 1);
            var options = All with { Target = "m1" };
            Assert.That(
                async () => await db.DowngradeAsync(options with { AtBoundary = at => at == boundary ? throw new OperationCanceledException("The process has ended.") : default }),
                Throws.InstanceOf<OperationCanceledException>(),
                $"{boundary}");
            if (Server is MariaDbServer)
            {
                Assert.That(
                    async () => await db.MigrateAsync(All),
                    Throws.TypeOf<MigrationException>().With.Message.StartsWith("The migration m2 is taken back in part: that failed or was cut off after statement "));
            }

            await db.DowngradeAsync(options);
            Assert.That((await db.IntrospectAsync()).Tables.Select(static table => table.Name).Where(static name => name.StartsWith("md_", StringComparison.Ordinal)), Is.EqualTo(new[] { "md_a" }), $"{boundary}");
            Assert.That(await db.QueryAsync<int>(SqlTemplate.FromText("SELECT id FROM md_a")), Is.Empty, $"{boundary}");
        }
    }

    private async Task<IEnumerable<string>> TablesAsync() => (await Db.IntrospectAsync()).Tables
        .Where(static table => table.Name.StartsWith("md_", StringComparison.Ordinal)).Select(static table => $"{table.Name}: {string.Join(", ", table.Columns.Select(static column => column.Name))}");
}
