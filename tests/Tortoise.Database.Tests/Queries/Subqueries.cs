namespace Tortoise.Tests.Queries;

/// <summary>A query inside of another may speak of the rows of both, also where they are of one model.</summary>
public sealed class Subqueries(TestServer server) : DatabaseTest(server, TeamQuerySet.Model, CityQuerySet.Model)
{
    [SetUp]
    public async Task CreateRows()
    {
        await Team.BulkCreateAsync(
        [
            new() { Name = "a", City = "Rome", Points = 1 },
            new() { Name = "b", City = "Rome", Points = 3 },
            new() { Name = "c", City = "Oslo", Points = 2 },
            new() { Name = "d", City = "Oslo", Points = 1 },
            new() { Name = "e", Points = 5 },
        ]);
        await City.BulkCreateAsync([new() { Name = "Rome", People = 3 }, new() { Name = "Oslo", People = 1 }]);
    }

    [Test]
    public async Task The_best_of_each_city()
    {
        var best = Team.Filter(t => t.Points.In(Team.Filter(u => u.City == t.City).Select(u => u.Points.Max())));
        Assert.That(await Names(best), Is.EqualTo("b c e"));
        Assert.That(await Names(Team.Filter(t => t.Points.NotIn(Team.Filter(u => u.City == t.City).Select(u => u.Points.Max())))), Is.EqualTo("a d"));
        Assert.That(await Names(best.Exclude(t => t.City == null).OrderBy(t => t.City).Limit(1)), Is.EqualTo("c"));
        Assert.That(await best.CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task The_greatest_of_some_rows_leaves_out_its_own_rows_and_none_if_there_is_no_row()
    {
        Assert.That(
            await Names(Team.Filter(t => t.Points.NotIn(Team.OrderBy(u => u.Points).Limit(3).Select(u => u.Points.Max())))), Is.EqualTo("a b d e"));
        Assert.That(
            await Names(Team.Filter(t => t.Points.NotIn(Team.Filter(u => u.Points > 9).Limit(3).Select(u => u.Points.Max())))), Is.EqualTo("a b c d e"));
    }

    [Test]
    public async Task A_slice_of_distinct_values_may_be_NULL_alone()
    {
        var least = Team.OrderBy(u => u.City).Select(u => u.City).Distinct().Limit(1);
        Assert.That(await Names(Team.Filter(t => t.City.NotIn(least))), Is.EqualTo("a b c d e"));
    }

    [Test]
    public async Task Three_rows_of_one_model() => Assert.That(
        await Names(Team.Filter(t => t.Id.In(
            Team.Filter(u => u.Points.In(Team.Filter(v => v.City == t.City && v.City == u.City).Select(v => v.Points.Min()))).Select(u => u.Id)))),
        Is.EqualTo("a d e"));

    [Test]
    public async Task What_was_made_before_is_a_query_of_its_own_rows()
    {
        var few = Team.Filter(t => t.Points < 3);
        Assert.That(await Names(Team.Filter(t => t.City.In(few.Select(u => u.City)) && t.Points > 1)), Is.EqualTo("b c"));
    }

    [Test]
    public async Task What_was_made_before_is_refined_inside()
    {
        var few = Team.Filter(t => t.Points < 3);
        Assert.That(await Names(Team.Filter(t => t.Points.In(few.Filter(u => u.City == t.City).Select(u => u.Points.Max())))), Is.EqualTo("a c"));
        Assert.That(await few.Filter(t => t.Points.In(few.Filter(u => u.City == t.City).Select(u => u.Points.Max()))).DeleteAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Fields_of_the_model_are_those_of_the_innermost_query()
    {
        Assert.That(await Names(Team.Filter(t => t.Points.In(Team.Filter(u => u.City == t.City).Few().Select(u => u.Points.Max())))), Is.EqualTo("a c"));
        Assert.That(
            await Names(Team.Filter(t => t.Points.In(Team.Filter(u => u.City == t.City).Select(_ => Team.Fields.Points.Max())))),
            Is.EqualTo("b c e"));
    }

    [Test]
    public async Task Updates_and_deletes()
    {
        Assert.That(
            await Team.Filter(t => t.Points.In(Team.Filter(u => u.City == t.City).Select(u => u.Points.Max()))).UpdateAsync(t => t.Name.Set("best")),
            Is.EqualTo(3));
        Assert.That(
            await Team.Filter(t => t.Points.In(City.Filter(c => c.Name == t.City!).Select(c => c.People))).UpdateAsync(t => t.Name.Set("as many")),
            Is.EqualTo(2));
        Assert.That(await Names(Team.All()), Is.EqualTo("a as many as many best best"));
        Assert.That(await Team.Filter(t => t.Points.In(City.Filter(c => c.Name == t.City!).Select(c => c.People))).DeleteAsync(), Is.EqualTo(2));
        Assert.That(await Team.Filter(t => t.Points.In(Team.Filter(u => u.City == t.City).Select(u => u.Points.Min()))).DeleteAsync(), Is.EqualTo(3));
    }

    [Test]
    public void A_lambda_that_fails_leaves_nothing_behind()
    {
        Assert.That(() => Team.Filter(t => throw new NotSupportedException()), Throws.TypeOf<NotSupportedException>());
        Assert.That(Team.Filter(t => t.Points > 1).ToSql(), Does.Not.Contain("t0"));
    }

    private static async Task<string> Names(TeamQuerySet teams) => string.Join(' ', (await teams).Select(team => team.Name).Order(StringComparer.Ordinal));
}
