using Tortoise.Tests.Club;

namespace Tortoise.Tests.Relations;

/// <summary>Sums and counts over related rows of related rows.</summary>
public sealed class NestedAggregates(TestServer server) : ClubTest(server)
{
    [Test]
    public async Task A_sum_of_sums_is_over_all_rows()
    {
        var sums = await Tournament.All().OrderBy(t => t.Name).Select(t => (t.Events.Sum(e => e.Participants.Sum(p => p.Points)), t.Events.Sum(e => e.Participants.Count())));
        Assert.That(sums, Is.EqualTo([((int?)21, 4L), (1, 1), (0, 0)]));
        Assert.That(await CupNames(t => t.Events.Sum(e => e.Participants.Count()) > 1), Is.EqualTo(["Cup 1"]));
    }

    [Test]
    public async Task Filters_are_of_their_own_level() => Assert.That(
        await Tournament.All().OrderBy(t => t.Name).Select(t => t.Events.Filter(e => e.Name != "E1").Sum(e => e.Participants.Filter(p => p.Points < 10 || p.Points == null).Count())),
        Is.EqualTo([2L, 1, 0]));

    [Test]
    public async Task The_greatest_of_the_greatest() => Assert.That(
        await Tournament.All().OrderBy(t => t.Name).Select(t => (t.Events.Max(e => e.Participants.Max(p => p.Points)), t.Events.Min(e => e.Participants.Min(p => p.Points)))),
        Is.EqualTo([((int?)10, (int?)1), (1, 1), (null, null)]));

    [Test]
    public async Task A_value_of_the_outer_row_counts_for_each_inner_row() => Assert.That(
        await Tournament.All().OrderBy(t => t.Name).Select(t => t.Events.Sum(e => e.Participants.Sum(_ => e.Seats))),
        Is.EqualTo([50, 30, 0]));
}
