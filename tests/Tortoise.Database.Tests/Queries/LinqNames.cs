namespace Tortoise.Tests.Queries;

/// <summary>LINQ's names do in the database what they do in LINQ.</summary>
public sealed class LinqNames(TestServer server) : DatabaseTest(server, TeamQuerySet.Model)
{
    [SetUp]
    public async Task CreateTeams() => await Team.BulkCreateAsync(
    [
        new() { Name = "Owls", City = "Hull", Points = 3 },
        new() { Name = "Crows", City = "Dover", Points = 5 },
        new() { Name = "Larks", Points = 5 },
        new() { Name = "Ants", City = "Hull", Points = 1 },
    ]);

    [Test]
    public async Task A_query_expression_filters_orders_and_selects()
    {
        Assert.That(
            await (from t in Team.All() where t.Points > 1 where t.Name != "Owls" orderby t.Points descending, t.Name descending select t.Name),
            Is.EqualTo(["Larks", "Crows"]));
        Assert.That((await (from t in Team.All() select t)).Count, Is.EqualTo(4));
        Assert.That(await Names(from t in Team where t.City == "Hull" orderby t.Name select t), Is.EqualTo(["Ants", "Owls"]));
    }

    [Test]
    public async Task Later_terms_order_what_is_equal_by_the_earlier()
    {
        Assert.That(await Names(Team.OrderByDescending(t => t.Points).ThenBy(t => t.Name)), Is.EqualTo(["Crows", "Larks", "Owls", "Ants"]));
        Assert.That(await Names(Team.OrderBy(t => t.Points).Reverse().ThenByDescending(t => t.Name)), Is.EqualTo(["Larks", "Crows", "Owls", "Ants"]));
        Assert.That(() => Team.All().ThenBy(t => t.Name), Throws.InvalidOperationException.With.Message.Contains("OrderBy"));
    }

    [Test]
    public async Task Take_and_skip_count_what_is_left()
    {
        var ordered = Team.OrderBy(t => t.Name); // Ants, Crows, Larks, Owls
        Assert.That(await Names(ordered.Take(3).Skip(1)), Is.EqualTo(["Crows", "Larks"]));
        Assert.That(await Names(ordered.Skip(1).Skip(1).Take(1)), Is.EqualTo(["Larks"]));
        Assert.That(await Names(ordered.Take(2).Take(3)), Is.EqualTo(["Ants", "Crows"]));
        Assert.That(await Names(ordered.Take(1).Skip(2)), Is.Empty);
        Assert.That(await ordered.Select(t => t.Name).Take(3).Skip(1), Is.EqualTo(["Crows", "Larks"]));
    }

    [Test]
    public async Task A_predicate_stands_where_the_result_is_asked_for()
    {
        Assert.That(await Team.AnyAsync(t => t.City == null));
        Assert.That(await Team.AnyAsync(t => t.City == "York"), Is.False);
        Assert.That(await Team.CountAsync(t => t.City == "Hull"), Is.EqualTo(2));
        Assert.That((await Team.OrderBy(t => t.Name).FirstAsync(t => t.City == "Hull")).Name, Is.EqualTo("Ants"));
        Assert.That(await Team.FirstOrDefaultAsync(t => t.City == "York"), Is.Null);
        Assert.That((await Team.SingleAsync(t => t.City == null)).Name, Is.EqualTo("Larks"));
        Assert.That(async () => await Team.SingleAsync(t => t.City == "Hull"), Throws.TypeOf<MultipleObjectsReturnedException>());
        Assert.That(await Team.All().SingleOrDefaultAsync(t => t.City == "York"), Is.Null);
        Assert.That((await Team.All().ToArrayAsync()).Length, Is.EqualTo(4));
    }

    [Test]
    public async Task Aggregates_of_a_column_are_values()
    {
        var hull = Team.Filter(t => t.City == "Hull");
        Assert.That(await hull.SumAsync(t => t.Points), Is.EqualTo(4));
        Assert.That(await hull.MinAsync(t => t.Points), Is.EqualTo(1));
        Assert.That(await hull.MaxAsync(t => t.Name), Is.EqualTo("Owls"));
        Assert.That(await hull.AverageAsync(t => t.Points), Is.EqualTo(2));
        var none = Team.Filter(t => t.City == "York");
        Assert.That(await none.SumAsync(t => t.Points), Is.Zero);
        Assert.That(await none.MaxAsync(t => t.Points), Is.Null);
    }

    [Test]
    public async Task A_list_that_contains_a_column_is_a_condition()
    {
        string[] names = ["Owls", "Larks"];
        HashSet<int> points = [5];
        Assert.That(await Team.Filter(t => names.Contains(t.Name) && points.Contains(t.Points)).Select(t => t.Name), Is.EqualTo(["Larks"]));
        Assert.That(await Team.Filter(t => !names.Contains(t.City)).CountAsync(), Is.EqualTo(4));
    }

    private static async Task<string[]> Names(TeamQuerySet query) => [.. (await query).Select(team => team.Name)];
}
