using Tortoise.Tests.Club;
using Tortoise.Tests.Relations;

namespace Tortoise.Tests.Queries;

/// <summary>The first and last of an ordering, whether an object is among those of a query, and no objects.</summary>
public sealed class LatestObjects(TestServer server) : ClubTest(server)
{
    [Test]
    public async Task P60_The_latest_is_the_last_of_the_ordering_that_is_given()
    {
        var query = Event.OrderBy(e => e.Id);
        Assert.That((await query.LatestAsync(e => e.Name))!.Name, Is.EqualTo("E4"));
        Assert.That((await query.LatestAsync(e => e.Name.Desc()))!.Name, Is.EqualTo("E0"));
        Assert.That((await query.EarliestAsync(e => [e.Tournament.Name.Desc(), e.Name]))!.Name, Is.EqualTo("E3"));
        Assert.That((await query.LatestAsync(e => [e.Tournament.Name.Desc(), e.Name]))!.Name, Is.EqualTo("E2"));
        Assert.That((await query.EarliestAsync(e => e.Name))!.Name, Is.EqualTo("E0"));
        Assert.That(await query.None().LatestAsync(e => e.Name), Is.Null);
        Assert.That(await query.None().Filter(e => e.Name == "E0").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task P61_A_query_contains_an_object()
    {
        Assert.That(await Event.Filter(e => e.Name == "E0").ContainsAsync(Events[0]), Is.True);
        Assert.That(await Event.Filter(e => e.Name == "E0").ContainsAsync(Events[1]), Is.False);
        Assert.That(await Event.All().None().ContainsAsync(Events[0]), Is.False);
        Assert.That(async () => await Event.All().ContainsAsync(new Event { Name = "new" }), Throws.InvalidOperationException);
    }
}
