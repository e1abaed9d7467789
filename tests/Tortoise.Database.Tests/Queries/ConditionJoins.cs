using Tortoise.Tests.Club;
using Tortoise.Tests.Relations;

namespace Tortoise.Tests.Queries;

/// <summary>Joins that follow no relation.</summary>
public sealed class ConditionJoins(TestServer server) : ClubTest(server)
{
    [Test]
    public async Task Rows_that_satisfy_the_condition_come_together()
    {
        var pairs = await Squad.All().Join(Event.All(), (s, e) => e.Seats > s.Points * 2).OrderBy((s, e) => [s.Name, e.Name]);
        Assert.That(pairs.Select(pair => (pair.Item1.Name, pair.Item2.Name)), Is.EqualTo([("M0", "E0"), ("M0", "E1"), ("M0", "E3"), ("M1", "E3")]));
        Assert.That(await Squad.All().Join(Event.All(), (s, e) => e.Seats > s.Points * 2).CountAsync(), Is.EqualTo(4));
    }

    [Test]
    public async Task Rows_without_a_match_come_with_null()
    {
        var rows = await Squad.All().LeftJoin(Event.Filter(e => e.Kind == EventKind.Group), (s, e) => e.Seats == s.Points).OrderBy((s, e) => s.Name);
        Assert.That(rows.Select(row => (row.Item1.Name, row.Item2?.Name)), Is.EqualTo([("M0", null), ("M1", "E0"), ("M2", null)]));
    }

    [Test]
    public async Task Null_equals_null_in_a_condition_as_in_CSharp()
    {
        var expected = from s in Teams from e in Events where s.Points == e.Seats select (s.Name, e.Name);
        Assert.That(await Squad.All().Join(Event.All(), (s, e) => s.Points == e.Seats).Select((s, e) => (s.Name, e.Name)), Is.EquivalentTo(expected));
    }

    [Test]
    public async Task What_may_be_missing_is_selected_and_compared()
    {
        var rows = Reporter.All().LeftJoin(Event.All(), (r, e) => e.Reporter!.Name == r.Name && e.Tournament.Name == "Cup 1").OrderBy((r, e) => r.Name);
        Assert.That(
            await rows.Select((r, e) => (r.Name, e.Name.Coalesce("-"), e.Id.OrNull(), e.Seats, e.Kind.OrNull())),
            Is.EqualTo([("Ann", "E0", (long?)Events[0].Id, (int?)10, (EventKind?)EventKind.Group), ("Bob", "-", null, null, null)]));
        Assert.That(await rows.Filter((r, e) => e.Id.IsNull()).Select((r, e) => r.Name), Is.EqualTo(["Bob"]));
        Assert.That(await rows.Filter((r, e) => e.Name != "E0").Select((r, e) => r.Name), Is.EqualTo(["Bob"]), "null is not E0");
        Assert.That(await rows.Filter((r, e) => e.Tournament.Name == "Cup 1").Select((r, e) => r.Name), Is.EqualTo(["Ann"]));
        Assert.That(await rows.Filter((r, e) => e.Tournament.Notes == null).Select((r, e) => r.Name), Is.EqualTo(["Ann", "Bob"]));
    }

    [Test]
    public async Task A_model_is_joined_to_itself()
    {
        var pairs = await Event.All().Join(Event.All(), (a, b) => a.Tournament.Id == b.Tournament.Id && a.Name < b.Name).OrderBy((a, b) => [a.Name, b.Name]).Select((a, b) => (a.Name, b.Name));
        Assert.That(pairs, Is.EqualTo([("E0", "E1"), ("E0", "E2"), ("E1", "E2"), ("E3", "E4")]));
    }

    [Test]
    public async Task Three_tables()
    {
        var rows = await Event.All()
            .Join(Reporter.All(), (e, r) => e.Reporter!.Id == r.Id)
            .LeftJoin(Squad.All(), (e, r, s) => s.Points == e.Seats)
            .OrderBy((e, r, s) => e.Name);
        Assert.That(rows.Select(row => (row.Item1.Name, row.Item2.Name, row.Item3?.Name)), Is.EqualTo([("E0", "Ann", "M1"), ("E3", "Bob", null)]));
    }

    [Test]
    public async Task Groups_are_joined()
    {
        var counts = Event.All().GroupBy(e => e.Tournament.Id).Select(e => (e.Tournament.Id, Sql.Count(), e.Seats.Max()));
        var rows = await Tournament.All().Join(counts, (t, c) => t.Id == c.Item1 && c.Item2 > 2);
        Assert.That(rows.Select(row => (row.Item1.Name, row.Item2)), Is.EqualTo([("Cup 1", (Cups[0].Id, 3L, (int?)20))]));

        var most = await Event.All().Join(counts, (e, c) => e.Tournament.Id == c.Item1 && e.Seats == c.Item3).OrderBy((e, c) => e.Name).Select((e, c) => (e.Name, c.Item2));
        Assert.That(most, Is.EqualTo([("E1", 3L), ("E3", 2)]));
    }

    [Test]
    public async Task Limited_rows_are_joined_after_the_limit()
    {
        var first = Event.All().OrderBy(e => e.Name).Limit(2);
        Assert.That(
            await first.Join(Event.All().OrderBy(e => e.Name.Desc()).Limit(2), (a, b) => a.Name != b.Name).OrderBy((a, b) => [a.Name, b.Name]).Select((a, b) => (a.Name, b.Name)),
            Is.EqualTo([("E0", "E3"), ("E0", "E4"), ("E1", "E3"), ("E1", "E4")]));
        var rows = await Tournament.All().LeftJoin(first, (t, e) => e.Tournament.Id == t.Id).OrderBy((t, e) => [t.Name, e.Name]);
        Assert.That(rows.Select(row => (row.Item1.Name, row.Item2?.Name)), Is.EqualTo([("Cup 1", "E0"), ("Cup 1", "E1"), ("Cup 2", null), ("Cup 3", null)]));
    }

    [Test]
    public async Task Related_objects_of_both_sides_are_loaded()
    {
        var rows = await Event.All().SelectRelated(e => e.Tournament)
            .LeftJoin(Event.All().SelectRelated(e => e.Reporter!).Prefetch(e => e.Participants), (a, b) => b.Name == "E3" && a.Name == "E4")
            .OrderBy((a, b) => a.Name.Desc())
            .Limit(2);
        Assert.That(
            rows.Select(row => (row.Item1.Name, row.Item1.Tournament.Name, row.Item2?.Name, row.Item2?.Reporter?.Name, row.Item2?.Participants.Count)),
            Is.EqualTo([("E4", "Cup 2", "E3", "Bob", (int?)1), ("E3", "Cup 2", null, null, null)]));
    }

    [Test]
    public async Task What_a_join_selects_is_refined()
    {
        var pairs = Event.All().Join(Squad.All(), (e, s) => e.Participants.Any(p => p.Id == s.Id));
        Assert.That(await pairs.GroupBy((e, s) => s.Name).OrderBy((e, s) => s.Name).Select((e, s) => (s.Name, Sql.Count(), e.Seats.Sum())), Is.EqualTo([("M0", 2L, (long?)40), ("M1", 2, 30), ("M2", 1, 10)]));
        Assert.That((await pairs.OrderBy((e, s) => [e.Name, s.Name]).PageAsync(2, 2)) is { Total: 5, Items: [({ Name: "E0" }, { Name: "M2" }), ({ Name: "E1" }, { Name: "M1" })] });
        Assert.That(await pairs.ExistsAsync());
        Assert.That(await pairs.Filter((e, s) => e.Seats > 100).ExistsAsync(), Is.False);
        Assert.That(await pairs.Select((e, s) => e.Tournament.Name).Distinct().OrderBy(name => name), Is.EqualTo(["Cup 1", "Cup 2"]));
        Assert.That(await pairs.Select((e, s) => (s.Points.Sum(), Sql.Count())).GetAsync(), Is.EqualTo(((long?)22, 5L)));
        Assert.That(await pairs.OrderBy((e, s) => [e.Name, s.Name]).Limit(3).Filter((e, s) => s.Name != "M1").Select((e, s) => s.Name), Is.EqualTo(["M0", "M2"]));
    }

    [Test]
    public async Task The_first_of_joined_rows_is_always_the_same()
    {
        var pairs = Event.All().Join(Squad.All(), (e, s) => e.Name != s.Name).Select((e, s) => (e.Name, s.Id));
        Assert.That(await pairs.FirstAsync(), Is.EqualTo((await pairs.Limit(3))[0]));
        Assert.That((await pairs.FirstAsync()).Item1, Is.EqualTo("E0"), "the order of the first model");
        Assert.That(await pairs.Limit(4), Is.EqualTo((await pairs.Limit(8)).Take(4)));
    }

    [Test]
    public async Task They_find_what_is_changed()
    {
        var large = Event.All().Join(Squad.All(), (e, s) => e.Seats == s.Points).Select((e, s) => e.Id);
        Assert.That(await Event.Filter(e => e.Id.In(large)).UpdateAsync(e => e.Seats.Set(11)), Is.EqualTo(3));
        Assert.That(await Squad.Filter(s => s.Name.In(Squad.All().Join(Event.All(), (a, e) => a.Points < e.Seats && e.Name == "E0").Select((a, e) => a.Name))).DeleteAsync(), Is.EqualTo(2));
        Assert.That(await Names(e => e.Seats == 11), Is.EqualTo(["E0", "E2", "E4"]));
    }

    [Test]
    public void Rows_with_some_fields_are_refused() => Assert.That(
        () => Event.All().Join(Player.All().Only(p => p.Name), (e, p) => p.Name == e.Name),
        Throws.InvalidOperationException.With.Message.Contains("(Only) cannot be joined"));
}
