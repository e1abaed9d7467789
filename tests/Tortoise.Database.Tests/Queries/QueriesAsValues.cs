using Tortoise.Tests.Models;

namespace Tortoise.Tests.Queries;

/// <summary>Queries as values and conditions of other queries, correlated by plain closures, and objects made of what is selected.</summary>
public sealed class QueriesAsValues(TestServer server) : DatabaseTest(server, TeamQuerySet.Model, FactQuerySet.Model)
{
    [SetUp]
    public async Task CreateTeams()
    {
        await Team.BulkCreateAsync(
        [
            new() { Name = "Adler", City = "Bern", Points = 1 },
            new() { Name = "Bären", City = "Bern", Points = 5 },
            new() { Name = "Chamois", City = null, Points = 2 },
        ]);
        await Fact.BulkCreateAsync([new() { Name = "Adler", A = 1, Note = "n" }, new() { Name = "Adler", A = 3 }, new() { Name = "Eule", A = 2 }]);
    }

    [Test]
    public async Task An_aggregate_of_another_query_is_a_value()
    {
        Assert.That((await Team.Filter(t => t.Points > Team.All().Select(u => u.Points.Avg()).Value()).GetAsync()).Name, Is.EqualTo("Bären"));
        Assert.That(
            await Team.OrderBy(t => t.Name).Select(t => (t.Name, Fact.Filter(f => f.Name == t.Name).Select(f => f.A.Sum()).Value())),
            Is.EqualTo(new (string, long?)[] { ("Adler", 4), ("Bären", 0), ("Chamois", 0) }));
    }

    [Test]
    public async Task The_first_value_of_another_query_is_a_value_and_null_if_there_is_none()
    {
        Assert.That(
            await Team.OrderBy(t => t.Name).Select(t => (t.Name, Fact.Filter(f => f.Name == t.Name).OrderBy(f => f.A.Desc()).Select(f => f.A).Value())),
            Is.EqualTo(new (string, int?)[] { ("Adler", 3), ("Bären", null), ("Chamois", null) }));
        Assert.That(
            await Team.OrderBy(t => t.Name).Select(t => Fact.Filter(f => f.Name == t.Name).OrderBy(f => f.A).Select(f => f.Note).Value()),
            Is.EqualTo(new[] { "n", null, null }));
        Assert.That((await Team.Filter(t => t.Name == Fact.OrderBy(f => f.A).Select(f => f.Name).Value()).GetAsync()).Name, Is.EqualTo("Adler"));
    }

    [Test]
    public async Task Whether_another_query_returns_rows_is_a_condition()
    {
        Assert.That((await Team.Filter(t => Fact.Filter(f => f.Name == t.Name).Exists()).GetAsync()).Name, Is.EqualTo("Adler"));
        Assert.That((await Team.Filter(t => !Fact.All().Any(f => f.Name == t.Name)).OrderBy(t => t.Name)).ConvertAll(t => t.Name), Is.EqualTo(["Bären", "Chamois"]));
        Assert.That((await Team.Filter(t => Fact.All().All(f => f.A <= t.Points)).GetAsync()).Name, Is.EqualTo("Bären"));
        Assert.That(await Team.Filter(t => Fact.Filter(_ => Q.None).All(f => f.A > t.Points)).CountAsync(), Is.EqualTo(3));
        Assert.That(await Team.Filter(t => Fact.All().Select(f => (f.Name, f.A)).Any((name, a) => name == t.Name && a > t.Points)).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Aggregates_are_a_row_and_skipped_distinct_values_are_not()
    {
        Assert.That(await Team.Filter(_ => Fact.Filter(_ => Q.None).Select(f => f.A.Sum()).Exists()).CountAsync(), Is.EqualTo(3));
        Assert.That(await Team.Filter(_ => Fact.All().Select(f => f.Name).Distinct().Offset(1).Exists()).CountAsync(), Is.EqualTo(3));
        Assert.That(await Team.Filter(_ => Fact.All().Select(f => f.Name).Distinct().Offset(2).Exists()).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_query_among_the_values_of_a_group_refers_to_its_key() => Assert.That(
        await Team.All().GroupBy(t => t.Name).OrderBy(t => t.Name).Select(t => (t.Name, Fact.Filter(f => f.Name == t.Name).Select(f => f.Id.Count()).Value())),
        Is.EqualTo(new (string, long?)[] { ("Adler", 2), ("Bären", 0), ("Chamois", 0) }));

    [Test]
    public async Task A_query_within_itself_refers_to_the_rows_that_its_lambdas_name()
    {
        var all = Team.All().Select(t => (t.Name, t.Points));
        Assert.That(await all.Filter((_, points) => !all.Any((_, other) => other > points)).GetAsync(), Is.EqualTo(("Bären", 5)));
    }

    [Test]
    public async Task Objects_are_made_of_what_is_selected()
    {
        var cards = Team.All().Select(t => (t.Name, t.Points)).As((name, points) => new Card(name, points));
        Assert.That(await cards.Filter((_, points) => points > 1).OrderBy((name, _) => name.Desc()), Is.EqualTo([new Card("Chamois", 2), new Card("Bären", 5)]));
        Assert.That(await cards.OrderBy((name, _) => name).FirstAsync(), Is.EqualTo(new Card("Adler", 1)));
        var page = await cards.OrderBy((name, _) => name).PageAsync(2, 2);
        Assert.That((page.Total, page.Items.Single()), Is.EqualTo((3L, new Card("Chamois", 2))));
        await foreach (var length in Team.Filter(t => t.Points == 5).Select(t => t.Name).As(name => name.Length))
        {
            Assert.That(length, Is.EqualTo(5));
        }
    }

    private sealed record Card(string Name, int Points);
}
