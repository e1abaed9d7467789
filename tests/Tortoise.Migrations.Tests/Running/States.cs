namespace Tortoise.Tests.Migrations;

/// <summary>What a database says of its migrations.</summary>
public sealed class States(TestServer server) : DatabaseTest(server)
{
    private const string First = "CREATE TABLE ms_a (id INTEGER PRIMARY KEY)";
    private const string Second = "CREATE TABLE ms_b (id INTEGER PRIMARY KEY)";

    [Test]
    public async Task Each_migration_is_in_a_state()
    {
        var empty = (await Db.MigrationStateAsync(Chain.Of(First, Second))).Single();
        Assert.That((empty.Group, empty.Applied.Count, string.Join(", ", empty.Pending)), Is.EqualTo(("default", 0, "m1, m2")));
        Assert.That((await Db.IntrospectAsync()).Tables, Is.Empty, "nothing is changed");

        await Db.MigrateAsync(Chain.Of(First, Second, "CREATE TABLE ms_c (id INTEGER PRIMARY KEY)"));
        var state = (await Db.MigrationStateAsync(Chain.Of(Second, Second))).Single();
        Assert.That(state.Applied.Select(static one => (one.Name, one.Event, one.Done, one.Total)), Is.EqualTo(new[] { ("m1", "applied", 1, 1), ("m2", "applied", 1, 1) }));
        Assert.That(state.Applied[0].At, Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(1)));
        Assert.That(state.Applied[0].Tool, Does.StartWith("tortoise "));
        Assert.That((state.Pending.Count, state.Changed.Single(), state.Unknown.Single().Name), Is.EqualTo((0, "m1", "m3")));
    }

    [Test]
    public async Task One_that_failed_is_unfinished()
    {
        var options = Chain.Of(First, "-- tortoise: no-transaction\n" + Second + ";\nDROP TABLE ms_nowhere");
        Assert.That(async () => await Db.MigrateAsync(options), Throws.TypeOf<MigrationException>());
        var state = (await Db.MigrationStateAsync(options)).Single();
        var unfinished = state.Unfinished.Single();
        Assert.That((unfinished.Name, unfinished.Event, unfinished.Done, unfinished.Total), Is.EqualTo(("m2", "failed", 1, 2)));
        Assert.That((state.Applied.Single().Name, state.Pending.Single()), Is.EqualTo(("m1", "m2")));
    }

    [Test]
    public async Task The_history_is_all_that_happened()
    {
        Assert.That(await Db.MigrationHistoryAsync(), Is.Empty);
        var options = Chain.Of("CREATE TABLE ms_a (id INTEGER PRIMARY KEY);\n-- tortoise: down\nDROP TABLE ms_a") with { AllowDowngrade = true };
        await Db.MigrateAsync(options);
        await Db.DowngradeAsync(options with { Target = "zero" });
        var events = (await Db.MigrationHistoryAsync()).Select(static one => one.ToString());
        Assert.That(events, Is.EqualTo(Server is MariaDbServer ? ["m1 started", "m1 applied", "m1 reverting", "m1 reverted"] : new[] { "m1 applied", "m1 reverted" }));
    }

    [Test]
    public async Task One_before_an_applied_one_is_out_of_order()
    {
        var script = Db.Dialect.Name;
        Migration first = new("a") { Sql = Sql(First) }, last = new("c") { After = "a", Sql = Sql(Second) };
        await Db.MigrateAsync(Of(first, last));
        var merged = Of(first, new Migration("b") { After = "a", Sql = Sql("CREATE TABLE ms_c (id INTEGER PRIMARY KEY)") }, new Migration("c") { After = "b", Sql = last.Sql });
        Assert.That((await Db.MigrationStateAsync(merged)).Single().OutOfOrder, Is.EqualTo(new[] { "b" }));
        Assert.That(
            async () => await Db.MigrateAsync(merged),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith("The migration b comes before c, which this database has already: it comes from another branch."));
        Assert.That((await Db.MigrateAsync(merged with { AllowOutOfOrder = true })).Applied.Single().Name, Is.EqualTo("b"));
        Assert.That((await Db.MigrateAsync(merged)).Applied, Is.Empty);

        Dictionary<string, string> Sql(string sql) => new() { [script] = sql };
        static MigrationOptions Of(params Migration[] migrations) => new() { Migrations = MigrationSource.Of(migrations) };
    }

    [Test]
    public async Task What_a_database_has_already_is_recorded_without_being_run()
    {
        await Db.ExecuteScriptAsync(First);
        var result = await Db.MigrateAsync(Chain.Of(First, Second) with { RecordOnly = true, Target = "m1" });
        Assert.That(result.Applied.Select(static one => (one.Name, one.Statements)), Is.EqualTo(new[] { ("m1", 0) }));
        Assert.That((await Db.MigrationHistoryAsync()).Single().ToString(), Is.EqualTo("m1 baseline"));
        Assert.That((await Db.MigrateAsync(Chain.Of(First, Second))).Applied.Single().Name, Is.EqualTo("m2"));
    }

    [Test]
    public void A_program_without_migrations_is_told_how_to_get_some() => Assert.That(
        async () => await Db.MigrateAsync(),
        Throws.TypeOf<MigrationException>().With.Message.StartsWith("The program has no migrations: no project of it has a folder Migrations with any."));
}
