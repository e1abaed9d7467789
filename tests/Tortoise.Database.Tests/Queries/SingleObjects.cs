namespace Tortoise.Tests.Queries;

/// <summary>The calls that give one object, or tell of one, and their errors.</summary>
public sealed class SingleObjects(TestServer server) : DatabaseTest(server, TeamQuerySet.Model, EntryQuerySet.Model, CityQuerySet.Model)
{
    [SetUp]
    public async Task CreateRows()
    {
        await Team.BulkCreateAsync([new() { Name = "A" }, new() { Name = "B" }, new() { Name = "B" }]);
        await Entry.BulkCreateAsync([new() { Book = 1, Page = "a", Text = "1a" }, new() { Book = 1, Page = "b", Text = "1b" }, new() { Book = 2, Page = "a", Text = "2a" }]);
    }

    [Test]
    public async Task Get_finds_the_only_one()
    {
        Assert.That((await Team.GetAsync(1)).Name, Is.EqualTo("A"));
        Assert.That((await Team.GetAsync(t => t.Name == "A")).Id, Is.EqualTo(1));
        Assert.That((await Team.Filter(t => t.Id > 1).Filter(t => t.Id < 3).GetAsync()).Id, Is.EqualTo(2));
        Assert.That((await Team.All().GetAsync(Team.Fields.Id == 3)).Id, Is.EqualTo(3));
        Assert.That((await Entry.GetAsync(1, "b")).Text, Is.EqualTo("1b"));
    }

    [Test]
    public void Get_of_none_tells_what_to_call_instead()
    {
        var expected = "No Team was found. Use GetOrDefaultAsync or FirstOrDefaultAsync if there may be none.";
        Assert.That(Assert.ThrowsAsync<DoesNotExistException>(async () => await Team.GetAsync(9)).Message, Is.EqualTo(expected));
        Assert.That(Assert.ThrowsAsync<DoesNotExistException>(async () => await Team.GetAsync(t => t.Name == "x")).Message, Is.EqualTo(expected));
        Assert.That(Assert.ThrowsAsync<DoesNotExistException>(async () => await Team.Filter(_ => Q.None).FirstAsync()).Message, Is.EqualTo(expected));
        Assert.ThrowsAsync<DoesNotExistException>(async () => await Team.Filter(_ => Q.None).LastAsync());
        Assert.ThrowsAsync<DoesNotExistException>(async () => await Team.Filter(_ => Q.None).Select(t => t.Id).GetAsync());
        Assert.ThrowsAsync<DoesNotExistException>(async () => await Team.Filter(_ => Q.None).Select(t => t.Id).FirstAsync());
    }

    [Test]
    public void Get_of_several_tells_what_to_do()
    {
        var exception = Assert.ThrowsAsync<MultipleObjectsReturnedException>(async () => await Team.GetAsync(t => t.Name == "B"));
        Assert.That(exception.Message, Is.EqualTo(
            "More than one Team was found where exactly one was expected. Narrow the filter, or use FirstAsync to take the first of several."));
        Assert.ThrowsAsync<MultipleObjectsReturnedException>(async () => await Team.GetOrDefaultAsync(t => t.Name == "B"));
        Assert.ThrowsAsync<MultipleObjectsReturnedException>(async () => await Team.Filter(t => t.Name == "B").Select(t => t.Id).GetAsync());
        Assert.ThrowsAsync<MultipleObjectsReturnedException>(async () => await Team.Filter(t => t.Name == "B").Select(t => (t.Id, t.Name)).GetOrDefaultAsync());
    }

    [Test]
    public async Task Or_default_gives_null_where_there_is_none()
    {
        Assert.That(await Team.GetOrDefaultAsync(9), Is.Null);
        Assert.That(await Team.GetOrDefaultAsync(t => t.Name == "x"), Is.Null);
        Assert.That(await Entry.GetOrDefaultAsync(2, "b"), Is.Null);
        Assert.That(await Team.Filter(_ => Q.None).FirstOrDefaultAsync(), Is.Null);
        Assert.That(await Team.Filter(_ => Q.None).LastOrDefaultAsync(), Is.Null);
        Assert.That(await Team.Filter(_ => Q.None).Select(t => t.Name).FirstOrDefaultAsync(), Is.Null);
        Assert.That(await Team.Filter(_ => Q.None).Select(t => t.City).GetOrDefaultAsync(), Is.Null);
    }

    [Test]
    public async Task Get_respects_a_limit() =>
        Assert.That((await Team.Filter(t => t.Name == "B").OrderBy(t => t.Id).Limit(1).GetAsync()).Id, Is.EqualTo(2));

    [Test]
    public async Task Exists()
    {
        Assert.That(await Team.Filter(t => t.Name == "B").ExistsAsync());
        Assert.That(await Team.Filter(t => t.Name == "x").ExistsAsync(), Is.False);
        Assert.That(Log.Statements[^1], Is.EqualTo(Db.Dialect.Name == "sqlserver"
            ? """SELECT TOP (?) 1 FROM "team" WHERE ("name" = ? AND DATALENGTH("name") = DATALENGTH(?))"""
            : """SELECT 1 FROM "team" WHERE "name" = ? LIMIT ?"""));
    }

    [Test]
    public async Task Contains_tells_whether_a_query_gives_the_row_of_an_object()
    {
        var team = await Team.GetAsync(2);
        Assert.That(await Team.Filter(t => t.Name == "B").ContainsAsync(team));
        Assert.That(await Team.Filter(t => t.Name == "A").ContainsAsync(team), Is.False);
        Assert.That(await Team.All().OrderBy(t => t.Id).Limit(1).ContainsAsync(team), Is.False);
        Assert.That(await Team.All().OrderBy(t => t.Id).Limit(2).ContainsAsync(team));
        await team.DeleteAsync();
        Assert.That(async () => await Team.All().ContainsAsync(team), Throws.InvalidOperationException);
        Assert.That(async () => await Team.All().ContainsAsync(new Team { Name = "new" }), Throws.InvalidOperationException);
        Assert.That(await Entry.Filter(e => e.Book == 1).ContainsAsync(await Entry.GetAsync(1, "a")));
        Assert.That(await Entry.Filter(e => e.Book == 1).ContainsAsync(await Entry.GetAsync(2, "a")), Is.False);
    }

    [Test]
    public async Task In_bulk_finds_objects_by_their_keys()
    {
        var found = await Team.InBulkAsync([3, 1, 99, 3]);
        Assert.That(found.Keys, Is.EquivalentTo([1, 3]));
        Assert.That(found[3].Name, Is.EqualTo("B"));
        Assert.That(await Team.InBulkAsync([]), Is.Empty);
        Assert.That(await Team.InBulkAsync(Enumerable.Range(-500, 1000)), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task In_bulk_finds_composite_keys()
    {
        var found = await Entry.InBulkAsync([(1, "b"), (2, "b"), (2, "a"), (1, "b")]);
        Assert.That(found.ToDictionary(pair => pair.Key, pair => pair.Value.Text), Is.EquivalentTo(new Dictionary<(int, string), string>
        {
            [(1, "b")] = "1b",
            [(2, "a")] = "2a",
        }));
        Assert.That(await Entry.InBulkAsync(Enumerable.Range(0, 450).Select(i => (i / 2, i % 2 == 0 ? "a" : "b"))), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task In_bulk_finds_objects_by_another_unique_field()
    {
        await City.BulkCreateAsync([new() { Name = "Oslo" }, new() { Name = "Bern" }, new() { Name = "Rome" }]);
        var found = await City.All().InBulkAsync(City.Fields.Name, ["Rome", "Oslo", "Paris"], city => city.Name);
        Assert.That(found.Keys, Is.EquivalentTo(["Oslo", "Rome"]));
        Assert.That(found["Rome"].Id, Is.EqualTo(3));
    }
}
