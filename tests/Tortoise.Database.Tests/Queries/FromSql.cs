namespace Tortoise.Tests.Queries;

/// <summary>What raw SQL returns is a table of a query, with everything that a query can do.</summary>
public sealed class FromSql(TestServer server) : DatabaseTest(server, TeamQuerySet.Model)
{
    [SetUp]
    public async Task CreateRows() => await Team.BulkCreateAsync(
    [
        new() { Name = "a", City = "Rome", Points = 1 },
        new() { Name = "b", City = "Rome", Points = 3 },
        new() { Name = "c", City = "Oslo", Points = 2 },
        new() { Name = "d", City = "Oslo", Points = 5 },
    ]);

    [Test]
    public async Task It_is_filtered_ordered_sliced_and_counted()
    {
        var some = Team.FromSql($"SELECT * FROM team WHERE points > {1}");
        Assert.That(await Names(some.OrderByDescending(t => t.Points)), Is.EqualTo("d b c"));
        Assert.That(await Names(some.Filter(t => t.City == "Oslo").OrderBy(t => t.Name).Limit(1)), Is.EqualTo("c"));
        Assert.That(await some.CountAsync(), Is.EqualTo(3));
        Assert.That(await some.Limit(2).Select(t => t.Points.Sum()).GetAsync(), Is.EqualTo(5));
        Assert.That((await some.OrderBy(t => t.Name).PageAsync(2, 2)).Total, Is.EqualTo(3));
    }

    [Test]
    public async Task It_is_in_another_query_and_has_one_inside()
    {
        var rich = Team.FromSql($"SELECT * FROM team WHERE points > {2}");
        Assert.That(await Names(Team.Filter(t => t.City.In(rich.Filter(r => r.Id != t.Id).Select(r => r.City))).OrderBy(t => t.Name)), Is.EqualTo("a c"));
        Assert.That(
            await Names(rich.Filter(r => r.Points.In(Team.Filter(t => t.City == r.City).Select(t => t.Points.Max()))).OrderBy(r => r.Name)),
            Is.EqualTo("b d"));
    }

    [Test]
    public async Task It_takes_lists()
    {
        string[] cities = ["Oslo"];
        var points = Enumerable.Range(2, 100);
        Assert.That(
            await Names(Team.FromSql($"SELECT * FROM team WHERE city IN {cities} AND points IN {points}").OrderBy(t => t.Name)),
            Is.EqualTo("c d"));
    }

    [Test]
    public async Task Its_rows_are_updated_and_deleted()
    {
        var rich = Team.FromSql($"SELECT * FROM team WHERE points > {2}");
        Assert.That(await rich.UpdateAsync(t => t.Name.Set("rich")), Is.EqualTo(2));
        Assert.That(await rich.UpdateAsync(t => t.Points.Set(t.Points + 10)), Is.EqualTo(2));
        Assert.That(await rich.OrderBy(t => t.Points).Limit(1).UpdateAsync(t => t.Name.Set(t.Name + "er")), Is.EqualTo(1));
        Assert.That(await rich.OrderByDescending(t => t.Points).Limit(1).DeleteAsync(), Is.EqualTo(1));
        Assert.That(await Names(Team.OrderBy(t => t.Id)), Is.EqualTo("a richer c"));
        Assert.That(await Team.Filter(t => t.Id.In(rich.Select(r => r.Id))).DeleteAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task It_may_end_in_a_comment_and_repeat_rows()
    {
        var twice = Team.FromSql($"SELECT * FROM team UNION ALL SELECT * FROM team -- twice");
        Assert.That(await twice.CountAsync(), Is.EqualTo(8));
        Assert.That(await twice.Distinct().CountAsync(), Is.EqualTo(4));
    }

    [Test]
    public void A_value_in_quotes_is_refused() => Assert.That(
        async () => await Team.FromSql($"SELECT * FROM team WHERE name LIKE '%{"a"}%'"),
        Throws.ArgumentException.With.Message.Contains("quotes"));

    private static async Task<string> Names(TeamQuerySet teams) => string.Join(' ', (await teams).Select(team => team.Name));
}
