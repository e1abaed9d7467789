namespace Tortoise.Tests.Writing;

/// <summary>Rows that a query finds, inserted without being read.</summary>
public sealed class InsertingFromQueries(TestServer server)
    : DatabaseTest(server, TeamQuerySet.Model, CityQuerySet.Model, PriceQuerySet.Model, FactQuerySet.Model)
{
    [SetUp]
    public async Task CreateRows()
    {
        await Team.BulkCreateAsync(Enumerable.Range(1, 6).Select(i => new Team { Name = $"t{i}", Points = i, City = i % 2 == 0 ? "even" : null }));
        Log.Clear();
    }

    [Test]
    public async Task The_rows_of_a_query_are_inserted()
    {
        Assert.That(await City.InsertFromAsync(Team.Filter(t => t.Points > 4), (c, t) => [c.Name.Set(t.Name + "!"), c.People.Set(t.Points * 10)]), Is.EqualTo(2));
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
        Assert.That(await City.OrderBy(c => c.Id).Select(c => (c.Name, c.People)), Is.EquivalentTo([("t5!", 50), ("t6!", 60)]));
        Assert.That(await City.InsertFromAsync(Team.Filter(_ => Q.None), (c, t) => [c.Name.Set(t.Name), c.People.Set(0)]), Is.Zero);
    }

    [Test]
    public async Task A_slice_is_inserted_in_its_order()
    {
        await City.InsertFromAsync(Team.OrderBy(t => t.Points.Desc()).Limit(3), (c, t) => [c.Name.Set(t.Name), c.People.Set(1)]);
        Assert.That(await City.OrderBy(c => c.Id).Select(c => c.Name), Is.EqualTo(["t6", "t5", "t4"]));
    }

    [Test]
    public async Task Groups_and_joined_rows_are_inserted()
    {
        await City.InsertFromAsync(
            Team.Filter(t => t.City != null).GroupBy(t => t.City).Select(t => (t.City, t.Points.Sum())), (c, group) => [c.Name.Set(group.Item1.Coalesce("")), c.People.Set(group.Item2)]);
        Assert.That(await City.All().Select(c => (c.Name, c.People)), Is.EqualTo([("even", 12)]));
        await City.InsertFromAsync(
            Team.All().Join(City.All(), (t, c) => t.City == c.Name), (c, both) => [c.Name.Set(both.Item1.Name + both.Item2.Name), c.People.Set(both.Item2.People)]);
        Assert.That(await City.Filter(c => c.Id > 1).Select(c => (c.Name, c.People)), Is.EquivalentTo([("t2even", 12), ("t4even", 12), ("t6even", 12)]));
    }

    [Test]
    public async Task A_table_can_be_read_while_it_is_written_and_rows_that_are_there_can_be_left_out()
    {
        await Team.InsertFromAsync(Team.All(), (copy, t) => [copy.Name.Set(t.Name + "'"), copy.Points.Set(t.Points + 100)]);
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(12));
        Assert.That(
            await Team.InsertFromAsync(
                Team.Filter(t => !Team.Filter(o => o.Name == t.Name + "'").Exists()).Filter(t => t.Points < 103), (copy, t) => [copy.Name.Set(t.Name + "'"), copy.Points.Set(0)]),
            Is.EqualTo(2));
    }

    [Test]
    public async Task Values_are_converted_as_an_update_converts_them()
    {
        await Price.InsertFromAsync(Team.Filter(t => t.Id == 1), (p, t) => [p.Exact.Set(1m / 3), p.Whole.Set(t.Points)]);
        await Price.InsertFromAsync(Price.All(), (copy, p) => [copy.Exact.Set(p.Exact / 3), copy.Whole.Set(p.Whole)]);
        Assert.That(await Price.OrderBy(p => p.Id).Select(p => (p.Exact, p.Whole)), Is.EqualTo([(0.3333m, 1m), (0.1111m, 1m)]));
        await Fact.InsertFromAsync(Team.Filter(t => t.Id == 2), (f, t) => [
            f.A.Set(t.Points), f.Name.Set(t.Name), f.Flag.Set(t.Points > 1), f.Maybe.Set(t.City == null), f.Mood.Set(Mood.Calm), f.Cost.Set(2.5m), f.B.Set((int?)null)]);
        var fact = await Fact.All().GetAsync();
        Assert.That((fact.A, fact.B, fact.Name, fact.Flag, fact.Maybe, fact.Mood, fact.Cost), Is.EqualTo((2, (int?)null, "t2", true, (bool?)false, (Mood?)Mood.Calm, (decimal?)2.5m)));
    }

    [Test]
    public async Task Keys_can_be_those_of_the_query()
    {
        await City.InsertFromAsync(Team.Filter(t => t.Id > 4), (c, t) => [c.Id.Set(t.Id), c.Name.Set(t.Name), c.People.Set(0)]);
        Assert.That(await City.OrderBy(c => c.Id).Select(c => (c.Id, c.Name)), Is.EqualTo([(5, "t5"), (6, "t6")]));
    }

    [Test]
    public async Task It_is_sent_to_the_database_of_the_query()
    {
        using var other = await AnotherAsync();
        await City.InsertFromAsync(Team.All().Using(other.Database), (c, t) => [c.Name.Set(t.Name), c.People.Set(0)]);
        Assert.That(Log.Statements, Is.Empty);
    }

    [Test]
    public void What_cannot_be_inserted_is_refused_before_anything_is_sent()
    {
        Assert.That(async () => await City.InsertFromAsync(Team.All(), (c, t) => c.Name.Set(t.Name)), Throws.ArgumentException.With.Message.StartsWith(
            "An insert into City must also set People: NULL is not allowed there"));
        Assert.That(async () => await City.InsertFromAsync(Team.All(), (c, t) => [c.Name.Set(t.Name), t.Points.Set(1)]), Throws.ArgumentException.With.Message.StartsWith("Team.Points is not a field of City"));
        Assert.That(async () => await City.InsertFromAsync(Team.All(), (c, t) => [c.Name.Set(t.Name), c.Name.Set("x")]), Throws.ArgumentException.With.Message.StartsWith("City.Name is set twice"));
        Assert.That(async () => await City.InsertFromAsync(Team.All(), (c, t) => [c.Name.Set(c.Name), c.People.Set(t.Points)]), Throws.InvalidOperationException.With.Message.StartsWith("City.Name belongs to a row of another query"));
        Assert.That(Log.Statements, Is.Empty);
    }
}
