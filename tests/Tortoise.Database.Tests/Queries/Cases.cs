namespace Tortoise.Tests.Queries;

/// <summary>One value or another, by conditions.</summary>
public sealed class Cases(TestServer server) : DatabaseTest(server, FactQuerySet.Model, EverythingQuerySet.Model, AnythingQuerySet.Model)
{
    [SetUp]
    public async Task CreateFacts() => await Fact.BulkCreateAsync(
    [
        new() { Name = "moo", A = 1, B = 9, Note = "Ä", Maybe = true, Flag = true, Cost = 10.5m, Mood = Mood.Sad },
        new() { Name = "oink", A = 2 },
        new() { Name = "\U0001F98A", A = 3, B = -3, Note = "", Maybe = false, Cost = 9m, Mood = Mood.Calm },
    ]);

    [Test]
    public async Task The_first_true_condition_counts() => Assert.That(
        await Fact.All().OrderBy(f => f.A).Select(f => Case.When(f.A > 2).Then("many").When(f.A > 1).Then(f.Name).Else("few")),
        Is.EqualTo(["few", "oink", "many"]));

    [Test]
    public async Task Without_else_it_is_null()
    {
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => Case.When(f.A > 2).Then(f.A * 2)), Is.EqualTo(new int?[] { null, null, 6 }));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => Case.When(f.A > 2).Then("x")), Is.EqualTo(new[] { null, null, "x" }));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => Case.When(f.A > 2).Then((int?)null).Else(f.A)), Is.EqualTo(new int?[] { 1, 2, null }));
        Assert.That(await Fact.Filter(f => Case.When(f.A > 2).Then(f.A) == null).CountAsync(), Is.EqualTo(2));
        Assert.That(await Fact.Filter(f => Case.When(f.A > 2).Then(f.A) != 3).CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_comparison_with_null_is_false_and_its_opposite_true() => Assert.That(
        await Fact.All().OrderBy(f => f.A).Select(f => (Case.When(f.B > 5).Then(1).Else(0), Case.When(!(f.B > 5)).Then(1).Else(0))),
        Is.EqualTo([(1, 0), (0, 1), (0, 1)]));

    [Test]
    public async Task It_is_filtered_ordered_assigned_and_aggregated()
    {
        Assert.That(await Fact.Filter(f => Case.When(f.Flag).Then(f.A).Else(f.A * 10) > 10).OrderBy(f => f.A).Select(f => f.A), Is.EqualTo([2, 3]));
        Assert.That(await Fact.Filter(f => Case.When(f.Flag).Then("a").Else("b").In("a", "c")).Select(f => f.A), Is.EqualTo([1]));
        Assert.That(await Fact.All().OrderBy(f => Case.When(f.A == 2).Then(0).Else(f.A)).Select(f => f.A), Is.EqualTo([2, 1, 3]));
        Assert.That(await Fact.All().Select(f => (Case.When(f.Flag).Then(f.A).Sum(), Case.When(f.A > 1).Then(1).Count())).GetAsync(), Is.EqualTo(((long?)1, 2L)));

        await Fact.All().UpdateAsync(f => [f.A.Set(Case.When(f.Flag).Then(f.A + 100).Else(f.A)), f.C.Set(Case.When(f.Flag).Then(7)), f.Note.Set(Case.When(f.Note == null).Then("none").Else(f.Note))]);
        Assert.That(await Fact.All().OrderBy(f => f.Id).Select(f => (f.A, f.C, f.Note)), Is.EqualTo([(101, (int?)7, "Ä"), (2, null, "none"), (3, null, "")]));
    }

    [Test]
    public async Task Columns_with_and_without_null_are_mixed_as_in_csharp() => Assert.That(
        await Fact.All().OrderBy(f => f.A).Select(f => (Case.When(f.A == 1).Then(f.A).Else(f.B), Case.When(f.A == 1).Then(f.B).Else(f.A), Case.When(f.A > 1).Then(f.B).Else(0))),
        Is.EqualTo([((int?)1, (int?)9, (int?)0), (null, 2, null), (-3, 3, -3)]));

    [Test]
    public async Task Decimals_flags_and_enums_stored_by_name_stay_what_they_are()
    {
        Assert.That(await Fact.Filter(f => Case.When(f.Cost > 5).Then(f.Cost).Else(9.25m) > 9.5m).Select(f => f.Name), Is.EqualTo(["moo"]));
        Assert.That(await Fact.All().OrderBy(f => Case.When(f.Cost > 9).Then(f.Cost).Else(9.25m)).Select(f => Case.When(f.Cost > 9).Then(f.Cost).Else(9.25m)), Is.EqualTo([9.25m, 9.25m, 10.5m]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => Case.When(f.A > 1).Then(f.Flag).Else(f.A > 0)), Is.EqualTo([true, false, false]));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => Case.When(f.A == 2).Then(f.Mood).Else(Mood.Calm)), Is.EqualTo(new Mood?[] { Mood.Calm, null, Mood.Calm }));
        Assert.That(await Fact.Filter(f => Case.When(f.A == 2).Then(f.Mood).Else(Mood.Sad) > Mood.Calm).CountAsync(), Is.EqualTo(2));
        Assert.That(() => Case.When(Fact.Fields.A > 1).Then(Mood.Sad), Throws.ArgumentException.With.Message.Contains("storedAs"));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => Case.When(f.A == 1).Then(Sql.Value(Mood.Sad, storedAs: f.Mood.Coalesce(Mood.Calm))).Else(Mood.Calm)), Is.EqualTo([Mood.Sad, Mood.Calm, Mood.Calm]));
    }

    [Test]
    public async Task Every_kind_of_value_can_be_a_result()
    {
        var row = new Everything { Int = 1, Guid = Guid.NewGuid(), Moment = new(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc), ULong = 5, Float = 0.5f, Blob = [1, 2], Huge = Huge.Most, Agreed = true };
        await row.SaveAsync();
        var guid = Guid.NewGuid();
        var moment = new DateTime(2020, 2, 29, 1, 2, 3, DateTimeKind.Utc);
        foreach (var isFirst in new[] { true, false })
        {
            var one = Everything.Filter(e => e.Int == 1);
            Assert.That(
                await one.Select(e => (Case.When(e.Int == 1 == isFirst).Then(e.Guid).Else(guid), Case.When(e.Int == 1 == isFirst).Then(e.Moment).Else(moment), Case.When(e.Int == 1 == isFirst).Then(e.ULong).Else(ulong.MaxValue))).GetAsync(),
                Is.EqualTo(isFirst ? (row.Guid, row.Moment, row.ULong) : (guid, moment, ulong.MaxValue)));
            Assert.That(
                await one.Select(e => (Case.When(e.Int == 1 == isFirst).Then(e.Float).Else(0.1f), Case.When(e.Int == 1 == isFirst).Then(e.Blob).Else([3]), Case.When(e.Int == 1 == isFirst).Then(e.Huge).Else(Huge.Most))).GetAsync() is var (real, blob, huge) && huge == Huge.Most ? (real, blob[0]) : default,
                Is.EqualTo(isFirst ? (0.5f, (byte)1) : (0.1f, (byte)3)));
            Assert.That(
                await one.Select(e => (Case.When(e.Int == 1 == isFirst).Then(moment).Else(moment.AddDays(1)), Case.When(e.Int == 1 == isFirst).Then(guid).Else(Guid.Empty), Case.When(e.Int == 1 == isFirst).Then(1.5m).Else(-0.25m), Case.When(e.Int == 1 == isFirst).Then(new DateOnly(2024, 1, 2)).Else(DateOnly.FromDateTime(moment)))).GetAsync(),
                Is.EqualTo(isFirst ? (moment, guid, 1.5m, new DateOnly(2024, 1, 2)) : (moment.AddDays(1), Guid.Empty, -0.25m, new DateOnly(2020, 2, 29))));
            Assert.That(await one.Select(e => Case.When(e.Int == 1 == isFirst).Then(false).Else(e.Agreed)).GetAsync(), Is.EqualTo(!isFirst));
        }
    }

    [Test]
    public void What_is_stored_in_different_ways_is_not_mixed() => Assert.That(
        () => Case.When(Everything.Fields.Int > 1).Then(Everything.Fields.Agreed).Else(Everything.Fields.Bool),
        Throws.InvalidOperationException.With.Message.Contains("Everything.Bool is stored as Boolean"));
}
