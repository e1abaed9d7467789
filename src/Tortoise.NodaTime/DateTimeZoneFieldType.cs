using NodaTime;
using Tortoise.Values;

namespace Tortoise.NodaTime;

/// <summary>
/// A <see cref="DateTimeZone"/> of the IANA database (<see cref="DateTimeZoneProviders.Tzdb"/>), stored as its id: <c>Europe/Berlin</c>. An id that the program's
/// version of it does not know cannot be read.
/// </summary>
public sealed class DateTimeZoneFieldType() : FieldType<DateTimeZone, string>(FieldTypes.String, StoreTypes.Text.WithLength(LongestId))
{
    /// <summary>Characters of an id, with room: the longest of today's has 32.</summary>
    private const int LongestId = 64;

    /// <inheritdoc/>
    protected override DateTimeZone FromStored(string value) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(value) ?? throw new FormatException("It is not the id of a time zone.");

    /// <inheritdoc/>
    protected override string ToStored(DateTimeZone value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Equals(DateTimeZoneProviders.Tzdb.GetZoneOrNull(value.Id))
            ? value.Id
            : throw new ValidationException($"The time zone '{value.Id}' is not one of DateTimeZoneProviders.Tzdb, so its id does not say what it is.");
    }
}
