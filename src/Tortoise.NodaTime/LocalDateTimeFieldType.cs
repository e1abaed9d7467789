using System.Globalization;
using NodaTime;
using Tortoise.Values;

namespace Tortoise.NodaTime;

/// <summary>
/// A <see cref="LocalDateTime"/> of the ISO calendar and the years 1 to 9999, stored as a time without a zone: what is finer than a tick of 100 ns is cut off.
/// It travels as the <see cref="DateTime"/> in UTC that has its digits.
/// </summary>
public sealed class LocalDateTimeFieldType() : FieldType<LocalDateTime, DateTime>(FieldTypes.DateTime, StoreTypes.TimestampWithoutTimeZone)
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    /// <inheritdoc/>
    protected override LocalDateTime FromStored(DateTime value) => LocalDateTime.FromDateTime(value);

    /// <inheritdoc/>
    protected override DateTime ToStored(LocalDateTime value)
    {
        IsoYears.Require(value.Calendar, value.Year, "date");
        return DateTime.SpecifyKind(value.ToDateTimeUnspecified(), DateTimeKind.Utc);
    }

    /// <summary>A time without an offset: one with an offset would be another time.</summary>
    protected override LocalDateTime ParseValue(string text) =>
        LocalDateTime.FromDateTime(DateTime.ParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None));
}
