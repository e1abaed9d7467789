using Tortoise.Persistence;
using Tortoise.Values;

namespace Tortoise.Runtime.Tests.Execution;

/// <summary>Cells of types that no database sends as such.</summary>
[NonParallelizable]
public sealed class CellTests
{
    private const string Zone = "TZ";

    [TestCase("Europe/Berlin")]
    [TestCase("America/New_York")]
    [Platform(Exclude = "Win", Reason = "The zone of the machine is no environment variable.")]
    public void A_time_that_was_not_selected_is_none_of_the_zone_of_the_machine(string zone)
    {
        var before = Environment.GetEnvironmentVariable(Zone);
        try
        {
            SetZone(zone);
            Assert.That(TimeZoneInfo.Local.BaseUtcOffset, Is.Not.EqualTo(TimeSpan.Zero));
            Assert.That(Cell.DateTimeOffset(default(UnsetRow), 0).EqualsExact(default));
        }
        finally
        {
            SetZone(before);
        }
    }

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable(Zone, zone);
        TimeZoneInfo.ClearCachedData();
    }
}
