namespace Tortoise.Tests.PostgreSql;

/// <summary>The values of many rows as an array.</summary>
public sealed class ArrayAggregates() : PostgreSqlTest(FactQuerySet.Model, EverythingQuerySet.Model)
{
    [Test]
    public async Task An_array_has_the_values_that_are_there_in_order()
    {
        await Fact.BulkCreateAsync([new() { Name = "a", A = 1, B = 2, Note = "x" }, new() { Name = "b", A = 2, B = 2 }, new() { Name = "c", A = 3, Note = "" }]);
        var (names, numbers, notes, distinct) = await Fact.All().AggregateAsync(f => (
            f.Name.ArrayAgg(f.A.Desc()), f.A.ArrayAgg(f.A).Filter(f.A > 1), f.Note.ArrayAgg(f.A), f.B.ArrayAgg().Distinct()));
        Assert.That(names, Is.EqualTo(["c", "b", "a"]));
        Assert.That(numbers, Is.EqualTo([2, 3]));
        Assert.That(notes, Is.EqualTo(["x", ""]));
        Assert.That(distinct, Is.EqualTo([2]));
        Assert.That(await Fact.Filter(f => f.A > 9).AggregateAsync(f => f.A.ArrayAgg()), Is.Null);
    }

    [Test]
    public async Task Arrays_of_every_type_that_they_hold()
    {
        var one = new Everything
        {
            Moment = new(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc), Offset = DateTimeOffset.UnixEpoch, Day = new(2024, 2, 29), Time = new(23, 59, 59),
            Guid = Guid.Parse("0191e5c0-0000-7000-8000-000000000001"), Decimal = 1.5m, Double = 0.5, Float = 0.25f, Long = long.MaxValue, Short = 3, Bool = true,
        };
        await one.SaveAsync();
        var (moments, offsets, days, times, guids) = await Everything.All().AggregateAsync(e => (e.Moment.ArrayAgg(), e.Offset.ArrayAgg(), e.Day.ArrayAgg(), e.Time.ArrayAgg(), e.Guid.ArrayAgg()));
        Assert.That((moments![0], offsets![0], days![0], times![0], guids![0]), Is.EqualTo((one.Moment, one.Offset, one.Day, one.Time, one.Guid)));
        var (decimals, doubles, floats, longs, shorts, bools) = await Everything.All().AggregateAsync(e => (
            e.Decimal.ArrayAgg(), e.Double.ArrayAgg(), e.Float.ArrayAgg(), e.Long.ArrayAgg(), e.Short.ArrayAgg(), e.Bool.ArrayAgg()));
        Assert.That((decimals![0], doubles![0], floats![0], longs![0], shorts![0], bools![0]), Is.EqualTo((1.5m, 0.5, 0.25f, long.MaxValue, (short)3, true)));
    }
}
