using Tortoise.Tests.Club;
using Tortoise.Tests.Relations;

namespace Tortoise.Tests.Queries;

/// <summary>What Tortoise's own tests say of aggregates (parity cases P31, P32, P39, P45, P48).</summary>
public sealed class ParityOfRelatedAggregates(TestServer server) : ClubTest(server)
{
    [Test]
    public async Task P31_counts_over_two_relations_do_not_multiply() =>
        Assert.That(
            await Event.Filter(e => e.Name == "E0").Select(e => (e.Participants.Count(), e.Tournament.Events.Count())).GetAsync(),
            Is.EqualTo((3L, 3L)));

    [Test]
    public async Task P32_several_filters_in_one_query() =>
        Assert.That(
            await Event.All().AggregateAsync(e => (e.Id.Count(), e.Id.Count().Filter(e.Name == "E1"), e.Id.Count().Filter(e.Name != "E1"))),
            Is.EqualTo((5L, 1L, 4L)));

    [Test]
    public async Task P39_an_average_over_links()
    {
        Assert.That(await Tournament.Filter(t => t.Name == "Cup 1").AggregateAsync(t => t.Events.Each.Participants.Each.Points.Avg()), Is.EqualTo(7.0), "1, 10 and 10");
        Assert.That(await Event.Filter(e => e.Name == "E0").Select(e => e.Participants.Avg(p => p.Points)).GetAsync(), Is.EqualTo(5.5), "1 and 10; the third has none");
    }

    [Test]
    public async Task P45_the_greatest_value_as_a_subquery()
    {
        Assert.That(await Squad.Filter(s => s.Points.In(Squad.All().Select(o => o.Points.Max()))).Select(s => s.Name), Is.EqualTo(["M1"]));
        Assert.That(await Tournament.All().Select(t => t.Events.Max(e => e.Seats)), Is.EqualTo((List<int?>)[20, 30, null]));
    }

    [Test]
    public async Task An_aggregate_of_values_that_queries_compute() =>
        Assert.That(
            await Tournament.All().AggregateAsync(t => (
                t.Events.Count().Max(), t.Events.Count().Sum().Filter(t.Events.Any(e => e.Seats > 20)), t.Id.Count().Filter(t.Events.None()), t.Name.StringAgg(",", t.Events.Count()))),
            Is.EqualTo(((long?)3, 2L, 1L, "Cup 3,Cup 2,Cup 1")));

    [Test]
    public async Task P48_an_aggregate_is_one_row_and_a_value_per_row_is_another_question()
    {
        Assert.That(await Event.All().OrderBy(e => e.Id.Desc()).AggregateAsync(e => e.Id.Max()), Is.EqualTo(Events.Max(e => e.Id)));
        Assert.That(() => Event.All().Select(e => (e.Id, e.Id.Max())), Throws.ArgumentException, "each row has its own");
    }
}

/// <summary>What Tortoise's own tests say of aggregates and dates (parity cases P23, P33, P38, P40, P41).</summary>
public sealed class ParityOfAggregates(TestServer server) : DatabaseTest(server, FactQuerySet.Model, EverythingQuerySet.Model)
{
    [Test]
    public async Task P23_parts_of_a_date()
    {
        await Everything.CreateAsync(new() { Moment = new(2020, 5, 20, 0, 0, 0, DateTimeKind.Utc), Day = new(2020, 5, 20) });
        Func<EverythingFields, Q>[] conditions =
        [
            e => e.Moment.Year() == 2020, e => e.Moment.Quarter() == 2, e => e.Moment.Month() == 5, e => e.Moment.Day() == 20, e => e.Moment.Hour() == 0,
            e => e.Moment.Minute() == 0, e => e.Moment.Microsecond() == 0, e => e.Day.Year() == 2020, e => e.Moment.Date() == new DateOnly(2020, 5, 20),
        ];
        foreach (var condition in conditions)
        {
            Assert.That(await Everything.Filter(condition).CountAsync(), Is.EqualTo(1));
        }

        Assert.That(await Everything.Filter(e => e.Moment.Year() == -2021).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task P33_an_average_of_integers_has_a_fraction()
    {
        await Fact.BulkCreateAsync([new() { Name = "a", A = 4 }, new() { Name = "b", A = 3 }, new() { Name = "c", A = 3 }]);
        Assert.That(await Fact.All().AggregateAsync(f => f.A.Avg()), Is.EqualTo(10.0 / 3).Within(1e-9));
        Assert.That((await Fact.All().AggregateAsync(f => (f.A.Min(), f.A.Max(), f.A.Avg()))).Item3, Is.EqualTo(10.0 / 3).Within(1e-9));
    }

    [Test]
    public async Task P38_and_P40_aggregates_of_arithmetic()
    {
        await Fact.BulkCreateAsync([new() { Name = "a", A = 4, Cost = 1m }, new() { Name = "b", A = 4, Cost = 1m }]);
        Assert.That(await Fact.All().AggregateAsync(f => ((f.A * f.A).Sum(), f.Cost.Sum(), (f.Cost - (f.Cost * f.Cost * 2)).Sum())), Is.EqualTo((32L, (decimal?)2m, (decimal?)-2m)));
        await Fact.All().DeleteAsync();
        await Fact.BulkCreateAsync([new() { Name = "a", A = 1 }, new() { Name = "b", A = 5 }]);
        Assert.That(await Fact.All().AggregateAsync(f => ((f.A + 1).Avg(), ((f.A * 2) - f.A).Avg())), Is.EqualTo(((double?)4.0, (double?)3.0)));
    }

    [Test]
    public async Task P41_decimals_are_summed_exactly()
    {
        await Everything.BulkCreateAsync([new() { Decimal = 0m }, new() { Decimal = 9.99m }, new() { Decimal = 27.27m }]);
        Assert.That(
            await Everything.All().AggregateAsync(e => (e.Decimal.Sum(), (e.Decimal + 1).Sum(), (e.Decimal + e.Decimal).Sum(), e.Decimal.Avg())),
            Is.EqualTo((37.26m, 40.26m, 74.52m, (decimal?)12.42m)));
    }
}
