namespace Tortoise.Tests.PostgreSql;

/// <summary>Functions of dates and times over columns of other types than those of their properties.</summary>
public sealed class TimeColumns() : PostgreSqlTest(VisitQuerySet.Model)
{
    private static readonly DateTime Noon = new(2024, 2, 29, 12, 30, 15, 123, 456, DateTimeKind.Utc);

    [Test]
    public async Task Times_without_a_zone_days_and_intervals()
    {
        await Visit.CreateAsync(new() { At = Noon, Day = Noon.Date, Lasted = TimeSpan.FromHours(25), Instant = new(2024, 2, 29), Opens = new(9, 30, 1) });
        Assert.That(
            await Visit.All().Select(v => (v.At.Hour(), v.At.Truncate(DateUnit.Month), v.Day.DayOfYear(), v.At + v.Lasted, v.At - v.Day, v.Instant.Day(), v.Opens.Second(), v.At.Date())).GetAsync(),
            Is.EqualTo((12, new DateTime(2024, 2, 1, 0, 0, 0, DateTimeKind.Utc), 60, Noon.AddHours(25), Noon - Noon.Date, 29, 1, new DateOnly(2024, 2, 29))));
        Assert.That(await Visit.Filter(v => v.At.AddDays(1) > v.Day && v.At - v.Day == Noon.TimeOfDay && v.Day.AddHours(1) - v.Lasted < v.Day).CountAsync(), Is.EqualTo(1));
    }
}

[Model(Databases = ["postgresql"])]
public partial class Visit
{
    public int Id { get; set; }

    [Column(Type = "timestamp")]
    public DateTime At { get; set; }

    [Column(Type = "date")]
    public DateTime Day { get; set; }

    [Column(Type = "interval")]
    public TimeSpan Lasted { get; set; }

    [Column(Type = "timestamptz")]
    public DateOnly Instant { get; set; }

    [Column(Type = "timetz")]
    public TimeOnly Opens { get; set; }
}
