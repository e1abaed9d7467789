namespace Tortoise.Tests.TimeZones;

/// <summary>Times of each type (docs/time-zones.md).</summary>
[Model]
public partial class Appointment
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public DateTime At { get; set; } = DateTime.UnixEpoch;
    public DateTimeOffset Meets { get; set; } = DateTimeOffset.UnixEpoch;
    public DateOnly Day { get; set; }
    public TimeOnly Time { get; set; }
}
