using System.ComponentModel;
using Tortoise.Values;

namespace Tortoise.CompilerServices;

/// <summary>The offset of a time that is kept beside its instant (<see cref="KeepOffsetAttribute"/>), for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeptOffset
{
    private const int MaxMinutes = 14 * 60;

    /// <summary>The offset in minutes.</summary>
    public static short Of(DateTimeOffset value) => (short)value.TotalOffsetMinutes;

    /// <summary>The offset in minutes; null of null.</summary>
    public static short? Of(DateTimeOffset? value) => value is { } time ? Of(time) : null;

    /// <summary>An instant with an offset.</summary>
    /// <param name="value">The instant.</param>
    /// <param name="minutes">The offset; null is zero.</param>
    /// <exception cref="DataConversionException">There is no such offset.</exception>
    public static DateTimeOffset With(DateTimeOffset value, short? minutes) => minutes switch
    {
        null => value.ToUniversalTime(),
        >= -MaxMinutes and <= MaxMinutes => value.ToOffset(TimeSpan.FromMinutes(minutes.Value)),
        _ => throw new DataConversionException($"{minutes} minutes are not the offset of a time, which is up to 14 hours."),
    };

    /// <inheritdoc cref="With(DateTimeOffset, short?)"/>
    public static DateTimeOffset? With(DateTimeOffset? value, short? minutes) => value is { } time ? With(time, minutes) : null;

    /// <summary>Reads the column of an offset; null if it is NULL or was not selected.</summary>
    public static short? Read<TRow>(in TRow row, int ordinal)
        where TRow : struct, IRow => row.IsNull(ordinal) ? null : Cell.Int16(in row, ordinal);
}
