namespace Tortoise.Tests.Queries;

/// <summary>Another value in place of NULL.</summary>
public sealed class Coalescing(TestServer server) : DatabaseTest(server, FactQuerySet.Model, AnythingQuerySet.Model)
{
    [SetUp]
    public async Task CreateFacts() => await Fact.BulkCreateAsync(
    [
        new() { Name = "moo", A = 1, B = 9, Note = "Ä", Maybe = true, Cost = 10.5m, Mood = Mood.Sad },
        new() { Name = "oink", A = 2 },
    ]);

    [Test]
    public async Task It_is_filtered_ordered_selected_and_assigned()
    {
        Assert.That(await Fact.Filter(f => f.Note.Coalesce("none") == "none").Select(f => f.Name), Is.EqualTo(["oink"]));
        Assert.That(await Fact.All().OrderBy(f => f.B.Coalesce(f.A)).Select(f => (f.Name, f.B.Coalesce(f.A))), Is.EqualTo([("oink", 2), ("moo", 9)]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.Note.Coalesce(f.Name)), Is.EqualTo(["Ä", "oink"]));

        Assert.That(await Fact.All().UpdateAsync(f => f.C.Set(f.B.Coalesce(f.A) + 1)), Is.EqualTo(2));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.C), Is.EqualTo([10, 3]));
    }

    [Test]
    public async Task Where_both_are_null_it_is_null() => Assert.That(
        await Fact.All().OrderBy(f => f.A).Select(f => (f.B.Coalesce(f.C), f.Note.Coalesce(f.Note))), Is.EqualTo([((int?)9, "Ä"), (null, null)]));

    [Test]
    public async Task Decimals_flags_and_enums_stored_by_name_stay_what_they_are()
    {
        Assert.That(await Fact.Filter(f => f.Cost.Coalesce(9m) > 9.5m).Select(f => f.Name), Is.EqualTo(["moo"]));
        Assert.That(await Fact.All().OrderBy(f => f.Cost.Coalesce(9.25m)).Select(f => f.Cost.Coalesce(9.25m)), Is.EqualTo([9.25m, 10.5m]));
        Assert.That(await Fact.Filter(f => f.Maybe.Coalesce(false)).Select(f => f.Name), Is.EqualTo(["moo"]));
        Assert.That(await Fact.All().OrderBy(f => f.Mood.Coalesce(Mood.Calm)).Select(f => f.Mood.Coalesce(Mood.Calm)), Is.EqualTo([Mood.Calm, Mood.Sad]));
        Assert.That(await Fact.Filter(f => f.Mood.Coalesce(Mood.Calm) < Mood.Sad).Select(f => f.Name), Is.EqualTo(["oink"]));
    }

    [Test]
    public async Task Every_kind_of_value_can_stand_in()
    {
        await Anything.CreateAsync(new());
        var guid = Guid.NewGuid();
        var moment = new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc);
        var found = Anything
            .Filter(a => a.SByte.Coalesce((sbyte)1) == 1 && a.UInt.Coalesce(2u) == 2u && a.ULong.Coalesce(ulong.MaxValue) == ulong.MaxValue)
            .Filter(a => a.Float.Coalesce(0.5f) == 0.5f && a.Double.Coalesce(0.1) == 0.1 && a.Huge.Coalesce(Huge.Most) == Huge.Most)
            .Filter(a => a.Guid.Coalesce(guid) == guid && a.Moment.Coalesce(moment) == moment && a.Offset.Coalesce(new DateTimeOffset(moment)) == new DateTimeOffset(moment))
            .Filter(a => a.Day.Coalesce(new DateOnly(2024, 5, 6)) == new DateOnly(2024, 5, 6) && a.Time.Coalesce(new TimeOnly(7, 8)) == new TimeOnly(7, 8))
            .Filter(a => a.Span.Coalesce(TimeSpan.FromHours(30)) == TimeSpan.FromHours(30) && a.Level.Coalesce(Level.Below) == Level.Below);
        Assert.That(await found.CountAsync(), Is.EqualTo(1));

        Assert.That(await Anything.All().Select(a => (a.Guid.Coalesce(guid), a.Moment.Coalesce(moment), a.ULong.Coalesce(ulong.MaxValue))).GetAsync(), Is.EqualTo((guid, moment, ulong.MaxValue)));
        Assert.That(await Anything.All().Select(a => (a.Day.Coalesce(new DateOnly(2024, 5, 6)), a.Span.Coalesce(TimeSpan.FromHours(30)), a.Float.Coalesce(0.1f))).GetAsync(),
            Is.EqualTo((new DateOnly(2024, 5, 6), TimeSpan.FromHours(30), 0.1f)));
    }
}
