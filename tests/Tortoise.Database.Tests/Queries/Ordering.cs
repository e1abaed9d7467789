namespace Tortoise.Tests.Queries;

/// <summary>Order, also that of the model, and its opposite.</summary>
public sealed class Ordering(TestServer server) : DatabaseTest(server, TeamQuerySet.Model, SongQuerySet.Model)
{
    [SetUp]
    public async Task CreateRows()
    {
        await Team.BulkCreateAsync(
        [
            new() { Name = "C", City = "Oslo", Points = 1 },
            new() { Name = "A", City = null, Points = 1 },
            new() { Name = "B", City = "Bern", Points = 2 },
            new() { Name = "D", City = null, Points = 3 },
        ]);
        await Song.BulkCreateAsync([new() { Name = "x", Score = 1 }, new() { Name = "z", Score = 2 }, new() { Name = "y", Score = 2 }]);
    }

    [Test]
    public async Task Ascending_and_descending()
    {
        Assert.That(await Names(Team.All().OrderBy(t => t.Name)), Is.EqualTo(["A", "B", "C", "D"]));
        Assert.That(await Names(Team.All().OrderBy(t => t.Name.Desc())), Is.EqualTo(["D", "C", "B", "A"]));
        Assert.That(await Names(Team.All().OrderBy(t => [t.Points.Desc(), t.Name])), Is.EqualTo(["D", "B", "A", "C"]));
        Assert.That(await Names(Team.All().OrderBy(t => [t.Points.Asc(), t.Name.Desc()])), Is.EqualTo(["C", "A", "B", "D"]));
    }

    [Test]
    public async Task The_last_order_counts() =>
        Assert.That(await Names(Team.All().OrderBy(t => t.Points).OrderBy(t => t.Name.Desc())), Is.EqualTo(["D", "C", "B", "A"]));

    [Test]
    public async Task NULL_is_least_unless_told_otherwise()
    {
        Assert.That(await Names(Team.All().OrderBy(t => [t.City, t.Name])), Is.EqualTo(["A", "D", "B", "C"]));
        Assert.That(await Names(Team.All().OrderBy(t => [t.City.Desc(), t.Name])), Is.EqualTo(["C", "B", "A", "D"]));
        Assert.That(await Names(Team.All().OrderBy(t => [t.City.Asc().NullsLast(), t.Name])), Is.EqualTo(["B", "C", "A", "D"]));
        Assert.That(await Names(Team.All().OrderBy(t => [t.City.Desc().NullsFirst(), t.Name])), Is.EqualTo(["A", "D", "C", "B"]));
    }

    [Test]
    public async Task An_order_can_be_computed()
    {
        Assert.That(await Names(Team.All().OrderBy(t => [(t.Points * -1).Asc(), t.Name])), Is.EqualTo(["D", "B", "A", "C"]));
        Assert.That(await Names(Team.All().OrderBy(t => [t.City.Length().Desc(), t.Name.Desc()])), Is.EqualTo(["C", "B", "D", "A"]));
    }

    [Test]
    public async Task Reverse_inverts_every_term()
    {
        Assert.That(await Names(Team.All().Reverse()), Is.EqualTo(["D", "B", "A", "C"]), "by key");
        Assert.That(await Names(Team.All().OrderBy(t => [t.City, t.Name]).Reverse()), Is.EqualTo(["C", "B", "D", "A"]));
        Assert.That(await Names(Team.All().OrderBy(t => [t.City.Asc().NullsLast(), t.Name]).Reverse()), Is.EqualTo(["D", "A", "C", "B"]));
        Assert.That(await Names(Team.All().OrderBy(t => t.Name).Reverse().Reverse()), Is.EqualTo(["A", "B", "C", "D"]));
    }

    [Test]
    public async Task The_order_of_the_model_is_that_of_a_query_without_one()
    {
        Assert.That(await Song.All().Select(s => s.Name), Is.EqualTo(["y", "z", "x"]));
        Assert.That((await Song.All()).Select(s => s.Name), Is.EqualTo(["y", "z", "x"]));
        Assert.That(await Song.All().Reverse().Select(s => s.Name), Is.EqualTo(["x", "z", "y"]));
        Assert.That(await Song.All().OrderBy(s => s.Name).Select(s => s.Name), Is.EqualTo(["x", "y", "z"]));
        Assert.That((await Song.All().FirstAsync()).Name, Is.EqualTo("y"));
        Assert.That((await Song.All().LastAsync()).Name, Is.EqualTo("x"));
    }

    [Test]
    public async Task Counting_needs_no_order()
    {
        await Song.All().CountAsync();
        await Song.All().OrderBy(s => s.Name).ExistsAsync();
        Assert.That(Log.Statements.TakeLast(2), Has.None.Contains("ORDER BY"));
    }

    private static ValueTask<List<string>> Names(TeamQuerySet query) => query.Select(t => t.Name).ToListAsync();
}

/// <summary>Has an order of its own.</summary>
[Model]
[Ordering("-Score", "Name")]
public partial class Song
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public int Score { get; set; }
}
