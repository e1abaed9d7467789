using Tortoise.Tests.Models;

namespace Tortoise.Tests.Queries;

/// <summary>UNION, INTERSECT and EXCEPT of query sets and of projections, with what can follow them (parity case P92).</summary>
public sealed class CombinedQueries(TestServer server) : DatabaseTest(server, TeamQuerySet.Model, FactQuerySet.Model)
{
    private static TeamQuerySet Few => Team.Filter(t => t.Points < 3);

    private static TeamQuerySet Bern => Team.Filter(t => t.City == "Bern");

    [SetUp]
    public async Task CreateTeams()
    {
        await Team.BulkCreateAsync(
        [
            new() { Name = "Adler", City = "Bern", Points = 1 },
            new() { Name = "Bären", City = "Bern", Points = 5 },
            new() { Name = "Chamois", City = null, Points = 2 },
            new() { Name = "Dachs", City = "Zug", Points = 9 },
        ]);
        await Fact.BulkCreateAsync([new() { Name = "Adler", A = 1, Note = "Bern" }, new() { Name = "Eule", A = 2, Note = null }]);
    }

    [Test]
    public async Task Union_has_each_row_once_and_UnionAll_as_often_as_it_occurs()
    {
        Assert.That((await Few.Union(Bern).OrderBy(t => t.Name)).ConvertAll(t => t.Name), Is.EqualTo(["Adler", "Bären", "Chamois"]));
        Assert.That((await Few.UnionAll(Bern).OrderBy(t => t.Name)).ConvertAll(t => t.Name), Is.EqualTo(["Adler", "Adler", "Bären", "Chamois"]));
        Assert.That(await Few.UnionAll(Bern).CountAsync(), Is.EqualTo(4));
        Assert.That(await Few.Union(Bern).CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task Intersect_and_except()
    {
        Assert.That((await Few.Intersect(Bern).GetAsync()).Name, Is.EqualTo("Adler"));
        Assert.That((await Few.Except(Bern).GetAsync()).Name, Is.EqualTo("Chamois"));
        Assert.That((await Bern.Except(Few).GetAsync()).Name, Is.EqualTo("Bären"));
    }

    [Test]
    public async Task What_follows_applies_to_all_rows()
    {
        var both = Few.Union(Bern);
        Assert.That((await both.Filter(t => t.Points > 1).OrderBy(t => t.Points.Desc())).ConvertAll(t => t.Name), Is.EqualTo(["Bären", "Chamois"]));
        Assert.That((await both.OrderBy(t => t.Name).Limit(2).Offset(1)).ConvertAll(t => t.Name), Is.EqualTo(["Bären", "Chamois"]));
        Assert.That((await both.OrderBy(t => t.Points).Limit(2).Filter(t => t.City == null)).ConvertAll(t => t.Name), Is.EqualTo(["Chamois"]));
        Assert.That((await both.OrderBy(t => t.Name).LastAsync()).Name, Is.EqualTo("Chamois"));
        var page = await both.OrderBy(t => t.Name).PageAsync(2, 2);
        Assert.That((page.Total, page.Items.Single().Name), Is.EqualTo((3L, "Chamois")));
        Assert.That(await both.ExistsAsync(t => t.City == "Zug"), Is.False);
        Assert.That(await both.Select(t => t.Points.Sum()).GetAsync(), Is.EqualTo(8));
        Assert.That((await Team.Filter(t => t.Id.In(both.Select(u => u.Id))).OrderBy(t => t.Name)).ConvertAll(t => t.Name), Is.EqualTo(["Adler", "Bären", "Chamois"]));
    }

    [Test]
    public async Task Operands_keep_their_limits_and_can_be_combined_themselves()
    {
        var first = Team.OrderBy(t => t.Points.Desc()).Limit(1);
        Assert.That((await first.Union(Few.OrderBy(t => t.Points).Limit(1)).OrderBy(t => t.Name)).ConvertAll(t => t.Name), Is.EqualTo(["Adler", "Dachs"]));
        Assert.That((await Few.Union(Bern).Except(first.Union(Bern)).OrderBy(t => t.Name)).ConvertAll(t => t.Name), Is.EqualTo(["Chamois"]));
        Assert.That((await Few.Union(Bern).Union(first).Intersect(Team.Filter(t => t.Points > 1)).OrderBy(t => t.Name)).ConvertAll(t => t.Name), Is.EqualTo(["Bären", "Chamois", "Dachs"]));
    }

    [Test]
    public async Task Different_models_are_combined_by_their_values()
    {
        var teams = Team.All().Select(t => (t.Name, t.City));
        var facts = Fact.All().Select(f => (f.Name, f.Note));
        Assert.That(
            await teams.Union(facts).OrderBy((name, _) => name),
            Is.EqualTo(new (string, string?)[] { ("Adler", "Bern"), ("Bären", "Bern"), ("Chamois", null), ("Dachs", "Zug"), ("Eule", null) }));
        Assert.That(await teams.Intersect(facts), Is.EqualTo(new (string, string?)[] { ("Adler", "Bern") }));
        Assert.That(await facts.Except(teams).Filter((_, city) => city == null).CountAsync(), Is.EqualTo(1));
        Assert.That(await teams.UnionAll(facts).GroupBy((name, _) => name).Having(row => row.Item1.Count() > 1).Select(row => (row.Item1, row.Item1.Count())), Is.EqualTo([("Adler", 2L)]));
    }

    [Test]
    public async Task Combined_rows_are_objects_that_can_be_changed_and_deleted()
    {
        var adler = await Few.Intersect(Bern).GetAsync();
        adler.Points = 7;
        await adler.SaveAsync();
        Assert.That(await Team.CountAsync(t => t.Points == 7), Is.EqualTo(1));
        Assert.That(await Team.Filter(t => t.Points == 7).Union(Team.Filter(t => t.City == "Zug")).UpdateAsync(t => t.Points.Set(t.Points + 10)), Is.EqualTo(2));
        Assert.That((await Team.Filter(t => t.Points > 10).OrderBy(t => t.Points)).ConvertAll(t => t.Points), Is.EqualTo([17, 19]));
        Assert.That(await Bern.Union(Few).DeleteAsync(), Is.EqualTo(3));
        Assert.That(await Team.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_first_row_of_each_group()
    {
        var best = Team.OrderBy(t => t.Points.Desc()).DistinctOn(t => t.City);
        Assert.That((await best).ConvertAll(t => t.Name), Is.EqualTo(["Dachs", "Bären", "Chamois"]));
        Assert.That((await best.Filter(t => t.Points > 2).OrderBy(t => t.Name)).ConvertAll(t => t.Name), Is.EqualTo(["Bären", "Dachs"]));
        Assert.That(await best.CountAsync(), Is.EqualTo(3));
        Assert.That((await Team.OrderBy(t => t.Name).DistinctOn(t => (t.City, t.Points > 3))).ConvertAll(t => t.Name), Is.EqualTo(["Adler", "Bären", "Chamois", "Dachs"]));
    }
}
