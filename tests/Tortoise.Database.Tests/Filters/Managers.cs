namespace Tortoise.Tests.Filters;

/// <summary>The query that those of a model begin with.</summary>
public sealed class Managers(TestServer server) : DatabaseTest(server, ClubQuerySet.Model, PlayerQuerySet.Model)
{
    private Club _owls = null!;

    [SetUp]
    public async Task CreateAsync()
    {
        _owls = await Club.CreateAsync(new() { Name = "Owls" });
        await Player.BulkCreateAsync(
            [new() { Name = "Mia", Club = _owls }, new() { Name = "Ada", Club = _owls }, new() { Name = "Zoe", Club = _owls, Active = false }]);
        await _owls.Guests.AddAsync(await Player.Unscoped().ToListAsync());
        Log.Clear();
    }

    [Test]
    public async Task Queries_of_the_model_begin_with_that_of_its_manager()
    {
        Assert.That((await Player.All()).Select(p => p.Name), Is.EqualTo(new[] { "Ada", "Mia" }));
        Assert.That(await Player.Filter(p => p.Name > "B").CountAsync(), Is.EqualTo(1));
        Assert.That(await Player.GetOrDefaultAsync(3), Is.Null);
        Assert.That(await Player.Filter(p => p.Name == "Zoe").UpdateAsync(p => p.Name.Set("Joe")), Is.Zero);
        Assert.That(await Player.All().StartingWith("M").Select(p => p.Name), Is.EqualTo(new[] { "Mia" }));
    }

    [Test]
    public async Task Others_begin_with_all_rows()
    {
        Assert.That(await Player.Unscoped().CountAsync(), Is.EqualTo(3));
        Assert.That(await Player.Retired.Select(p => p.Name), Is.EqualTo(new[] { "Zoe" }));
    }

    [Test]
    public async Task Related_access_begins_with_it()
    {
        Assert.That(await _owls.Players.Filter(p => p.Id > 0).Select(p => p.Name), Is.EqualTo(new[] { "Ada", "Mia" }));
        Assert.That((await _owls.Players).Select(p => p.Name), Is.EqualTo(new[] { "Ada", "Mia" }));
        var club = await Club.All().Prefetch(c => [c.Players, c.Guests]).GetAsync();
        Assert.That(club.Players.Select(p => p.Name), Is.EqualTo(new[] { "Ada", "Mia" }));
        Assert.That(club.Guests.Select(p => p.Name), Is.EqualTo(new[] { "Ada", "Mia" }));
        Assert.That(await Club.All().Select(c => (c.Players.Count(), c.Guests.Count())), Is.EqualTo(new[] { (2L, 2L) }));
        Assert.That(await Club.Filter(c => c.Players.Any(p => p.Name == "Zoe")).CountAsync(), Is.Zero);
        var first = await Club.All().Prefetch(c => c.Players.OrderBy(p => p.Name.Desc()).Limit(1)).GetAsync();
        Assert.That(first.Players.Single().Name, Is.EqualTo("Mia"));
    }

    [Test]
    public async Task A_loaded_relation_is_not_loaded_again()
    {
        var club = await Club.All().Prefetch(c => c.Players).GetAsync();
        Log.Clear();
        await club.FetchRelatedAsync(c => c.Players);
        Assert.That(Log.Statements, Is.Empty);
    }

    [Test]
    public async Task A_to_one_relation_reaches_each_row()
    {
        var zoe = await Player.Retired.SelectRelated(p => p.Club).GetAsync();
        Assert.That(zoe.Club.Name, Is.EqualTo("Owls"));
    }

    [Test]
    public void A_join_of_all_rows_is_refused() => Assert.That(
        () => Club.Filter(c => c.Players.Each.Name == "Mia"),
        Throws.InvalidOperationException.With.Message.Contains("the manager of Player selects some of them: use Any, Count"));
}
