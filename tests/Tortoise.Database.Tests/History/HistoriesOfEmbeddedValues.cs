namespace Tortoise.Tests.History;

/// <summary>What a row's embedded values were.</summary>
public sealed class HistoriesOfEmbeddedValues(TestServer server) : DatabaseTest(server, LodgingQuerySet.Model, LodgingHistoryQuerySet.Model)
{
    [Test]
    public async Task They_are_kept_as_they_are_declared()
    {
        var home = new Locality("Bern", "3000") { Zone = new(7), Position = new(46.9, 7.4) };
        var lodging = await Lodging.CreateAsync(new() { Name = "Ann", Home = home, Secret = new(1, 2) });
        lodging.Home = home with { City = "Thun", Position = null };
        lodging.Work = new("Biel");
        await lodging.SaveAsync();
        await Lodging.All().UpdateAsync(l => [l.Home.City.Set("Chur"), l.Work.Set(null)]);
        var history = await LodgingHistory.All().OrderBy(h => h.ChangeId);
        Assert.That(history.Select(static h => (h.Home, h.Work)), Is.EqualTo(new[]
        {
            (home, (Locality?)null),
            (home with { City = "Thun", Position = null }, new Locality("Biel")),
            (home with { City = "Chur", Position = null }, null),
        }));
    }

    [Test]
    public async Task Queries_ask_for_their_members()
    {
        await Lodging.BulkCreateAsync([new() { Name = "Ann", Home = new("Bern") { Zone = new(7) } }, new() { Name = "Bob", Home = new("Thun"), Work = new("Bern") { Position = new(1, 2) } }]);
        Assert.That(await LodgingHistory.Filter(h => h.Home.City == "Bern" && h.Home.Zone == new ZoneId(7)).Select(h => h.Name), Is.EqualTo(["Ann"]));
        Assert.That(await LodgingHistory.Filter(h => h.Work.Position != null).Select(h => (h.Name, h.Work)), Is.EqualTo([("Bob", new Locality("Bern") { Position = new(1, 2) })]));
    }

    [Test]
    public async Task One_that_is_left_out_is_no_change()
    {
        await Lodging.CreateAsync(new() { Name = "Ann", Home = new("Bern") });
        await Lodging.All().UpdateAsync(l => l.Secret.Set(new Position(3, 4)));
        Assert.That(await LodgingHistory.CountAsync(), Is.EqualTo(1));
        Assert.That(
            LodgingHistoryQuerySet.Model.Fields.Skip(4).Select(static field => field.Column),
            Is.EqualTo([
                "id", "name", "home_city", "home_postcode", "home_zone", "home_position_latitude", "home_position_longitude",
                "w_city", "w_postcode", "w_zone", "w_position_latitude", "w_position_longitude",
            ]));
    }
}
