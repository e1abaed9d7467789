using System.Globalization;

namespace Tortoise.PostgreSql;

/// <summary>Points in time as bounds of a range: with microseconds, in UTC, as the session is.</summary>
internal static class RangeTimes
{
    public static DateTime Parse(string text) => text switch
    {
        "-infinity" => DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
        "infinity" => DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc),
        _ => DateTime.ParseExact(
            text, ["yyyy-MM-dd HH:mm:sszz", "yyyy-MM-dd HH:mm:ss.FFFFFFzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss.FFFFFFzzz"],
            CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
    };

    // Finer digits are cut, as everywhere; the server would round them.
    public static string Format(DateTime time) =>
        time.Ticks == DateTime.MinValue.Ticks ? "-infinity"
        : time.Ticks == DateTime.MaxValue.Ticks ? "infinity"
        : time.ToString("yyyy-MM-dd HH:mm:ss.ffffff+00", CultureInfo.InvariantCulture);
}
