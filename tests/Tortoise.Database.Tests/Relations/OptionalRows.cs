using Tortoise.Tests.Club;

namespace Tortoise.Tests.Relations;

/// <summary>Values of rows that need not be there are nullable, whatever their columns are; conditions on them mean what they always do.</summary>
public sealed class OptionalRows(TestServer server) : ClubTest(server)
{
    [Test]
    public async Task Values_over_a_relation_that_may_be_null_are_nullable()
    {
        List<int?> ids = await Event.All().OrderBy(e => e.Name).Select(e => e.Reporter.Id);
        Assert.That(ids, Is.EqualTo(new int?[] { Reporters[0].Id, null, null, Reporters[1].Id, null }));
        List<(string, string?)> names = await Event.Filter(e => e.Seats > 10).OrderBy(e => e.Name).Select(e => (e.Name, e.Reporter.Name));
        Assert.That(names, Is.EqualTo([("E1", null), ("E3", "Bob")]));
        List<int?> next = await Event.All().OrderBy(e => e.Name).Limit(2).Select(e => e.Reporter.Id + 1);
        Assert.That(next, Is.EqualTo(new int?[] { Reporters[0].Id + 1, null }));
        List<int?> lengths = await Event.Filter(e => e.Seats > 10).OrderBy(e => e.Name).Select(e => e.Reporter.Name.Length().OrNull());
        Assert.That(lengths, Is.EqualTo(new int?[] { null, 3 }));
        PagedResult<int?> page = await Event.All().OrderBy(e => e.Name).Select(e => e.Reporter.Id).PageAsync(2, 2);
        Assert.That(page.Items, Is.EqualTo(new int?[] { null, Reporters[1].Id }));
    }

    [Test]
    public async Task Values_over_the_one_that_refers_to_a_row_are_nullable()
    {
        List<string?> cities = await Event.All().OrderBy(e => e.Name).Select(e => e.Address.City);
        Assert.That(cities, Is.EqualTo(new[] { "Bern", null, null, null, null }));
        List<int?> seats = await Event.All().OrderBy(e => e.Name).Limit(2).Select(e => e.Address.Event.Seats);
        Assert.That(seats, Is.EqualTo(new int?[] { 10, null }));
    }

    [Test]
    public async Task Values_of_joined_rows_are_nullable()
    {
        List<long?> ids = await Tournament.Filter(t => t.Id > Cups[0].Id).OrderBy(t => t.Id).Select(t => t.Events.Each.Id);
        Assert.That(ids.Order(), Is.EqualTo(new long?[] { null, Events[3].Id, Events[4].Id }));
        List<int?> points = await Event.Filter(e => e.Name == "E2").Select(e => e.Participants.Each.Points);
        Assert.That(points, Is.EqualTo(new int?[] { null }));
    }

    [Test]
    public async Task Conditions_mean_what_they_mean_where_the_row_is_always_there()
    {
        int[] reporters = [Reporters[0].Id];
        Assert.That(await Names(e => e.Reporter.Id == Reporters[0].Id), Is.EqualTo(["E0"]));
        Assert.That(await Names(e => e.Reporter.Id != Reporters[0].Id), Is.EqualTo(["E1", "E2", "E3", "E4"]));
        Assert.That(await Names(e => e.Reporter.Id > Reporters[0].Id), Is.EqualTo(["E3"]));
        Assert.That(await Names(e => e.Reporter.Id == null), Is.EqualTo(["E1", "E2", "E4"]));
        Assert.That(await Names(e => e.Reporter.Id.In(reporters)), Is.EqualTo(["E0"]));
        Assert.That(await Names(e => e.Reporter.Id.Range(Reporters[1].Id, Reporters[1].Id)), Is.EqualTo(["E3"]));
        Assert.That(await Names(e => e.Reporter.Id < e.Seats + 1000), Is.EqualTo(["E0", "E3"]));
        Assert.That(await Names(e => e.Reporter.Name.StartsWith("B") || e.Address.City == "Bern"), Is.EqualTo(["E0", "E3"]));
        Assert.That(await Names(e => e.Reporter == Reporters[1]), Is.EqualTo(["E3"]));
        Assert.That(await Names(e => e.Reporter.IsNull() && e.Reporter != Reporters[0]), Is.EqualTo(["E1", "E2", "E4"]));
        Assert.That(await Names(e => e.Address.Event.Tournament.Name == "Cup 1"), Is.EqualTo(["E0"]));
        Assert.That(await Names(e => IsAnn(e.Reporter)), Is.EqualTo(["E0"]));
        Assert.That((await Event.All().SelectRelated(e => e.Address.Event.Tournament).OrderBy(e => e.Reporter.Name.Desc()).FirstAsync()).Name, Is.EqualTo("E3"));
    }

    private static Q IsAnn(ReporterFields reporter) => reporter.Name == "Ann";
}
