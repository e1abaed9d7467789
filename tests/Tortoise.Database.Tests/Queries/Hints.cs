namespace Tortoise.Tests.Queries;

/// <summary>Locks, tags and index hints change how rows are read, not which.</summary>
public sealed class Hints(TestServer server) : DatabaseTest(server, TeamQuerySet.Model)
{
    [SetUp]
    public async Task CreateTeams() => await Team.BulkCreateAsync([new() { Name = "A", Points = 1 }, new() { Name = "B", Points = 2 }]);

    [Test]
    public async Task Locked_rows_are_read_in_a_transaction()
    {
        await Db.InTransactionAsync(async () =>
        {
            Assert.That(await Team.OrderBy(t => t.Name).ForUpdate().Select(t => t.Name), Is.EqualTo(["A", "B"]));
            Assert.That((await Team.OrderBy(t => t.Name).Limit(1).ForUpdate(skipLocked: true)).Single().Name, Is.EqualTo("A"));
            Assert.That(await Team.Filter(t => t.Points > 1).ForShare(noWait: true).CountAsync(), Is.EqualTo(1));
            Assert.That(await Team.All().ForShare().ExistsAsync(), Is.True);
            Assert.That((await Team.OrderBy(t => t.Name).ForUpdate().PageAsync(1, 1)).Total, Is.EqualTo(2));
            Assert.That((await Team.OrderBy(t => t.Name).Limit(1).ForUpdate().Filter(t => t.Points > 0)).Count, Is.EqualTo(1));
        });
    }

    [Test]
    public void Rows_are_not_locked_where_no_transaction_would_keep_the_lock()
    {
        Assert.That(async () => await Team.All().ForUpdate(), Throws.TypeOf<TransactionException>().With.Message.Contains("db.InTransactionAsync"));
        Assert.That(async () => await Team.All().ForShare().FirstAsync(), Throws.TypeOf<TransactionException>());
    }

    [Test]
    public async Task A_tag_cannot_be_broken_out_of()
    {
        foreach (var tag in (string[])["nightly", "*/ SELECT 1; --", "/*!99999 DROP TABLE team */", "/*+ NO_INDEX */", "? @p0 $1 :name", "quote ' and \" and `", "line\nline -- x", "\0", "é 🐢 \uD800"])
        {
            Assert.That(await Team.Filter(t => t.Points == 1).Tag("x" + tag).Select(t => t.Name), Is.EqualTo(["A"]), tag);
            Assert.That(await Team.Filter(t => t.Points == 2).Tag(tag + "x").UpdateAsync(t => t.Name.Set("B")), Is.EqualTo(1), tag);
        }

        Assert.That(await Team.Filter(t => t.Name == "A").TagWithCallSite().DeleteAsync(), Is.EqualTo(1));
        Assert.That(Log.Statements[^1], Does.StartWith("/* Hints.cs:"));
    }

    [Test]
    public async Task A_plan_is_described_by_the_database()
    {
        var query = Team.Filter(t => t.Points > 1 && t.Name.In("A", "B")).OrderBy(t => t.Name);
        if (Db.Dialect.Name == "sqlserver")
        {
            Assert.That(async () => await query.ExplainAsync(), Throws.TypeOf<UnsupportedByDialectException>());
            return;
        }

        Assert.That(await query.ExplainAsync(), Does.Contain("team"));
        switch (Db.Dialect.Name)
        {
            case "sqlite":
                Assert.That(await query.ExplainAsync(new() { Format = ExplainFormat.Text }), Does.Contain("SCAN team"));
                Assert.That(await Team.Filter(t => t.Id.In(Team.Filter(u => u.Points > 1).Select(u => u.Id))).ExplainAsync(), Does.Contain("\n  "), "steps in steps are indented");
                break;
            case "postgresql":
                Assert.That(await query.ExplainAsync(new() { Format = ExplainFormat.Json, Analyze = true, Costs = false, Buffers = true }), Does.Contain("\"Actual Rows\"").And.Not.Contain("Total Cost"));
                Assert.That(await query.ExplainAsync(new() { Format = ExplainFormat.Yaml, Verbose = true }), Does.Contain("Output:"));
                break;
            default:
                Assert.That(await query.ExplainAsync(new() { Format = ExplainFormat.Json, Analyze = true }), Does.Contain("\"r_total_time_ms\""));
                break;
        }
    }

    [Test]
    public void A_plan_is_refused_where_the_database_has_none_of_its_kind()
    {
        if (Db.Dialect.Name == "postgresql")
        {
            Assert.Pass("It has them all.");
        }

        Assert.That(async () => await Team.All().ExplainAsync(new() { Format = ExplainFormat.Xml }), Throws.TypeOf<UnsupportedByDialectException>());
        Assert.That(async () => await Team.All().ExplainAsync(new() { Buffers = true }), Throws.TypeOf<UnsupportedByDialectException>());
    }
}
