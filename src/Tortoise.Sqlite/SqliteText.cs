using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Tortoise.Sqlite;

/// <summary>
/// The texts by which SQLite keeps what it has no type for. They sort as their values do: dates and times in ISO form with trailing zeros
/// of the fraction left out (a prefix sorts before a longer string), always in UTC; decimals by our collation.
/// </summary>
internal static class SqliteText
{
    /// <summary>Long enough for each of the texts here.</summary>
    public const int MaxLength = 64;

    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm:ss.FFFFFFF";
    private const string DateTimeFormat = DateFormat + " " + TimeFormat;

    /// <param name="value">The time.</param>
    /// <param name="text">Where it is written.</param>
    /// <param name="isShort">True if a midnight is its day only, which sorts before all other times of the day, too.</param>
    public static int Write(DateTime value, Span<byte> text, bool isShort)
    {
        var format = isShort && value.TimeOfDay == TimeSpan.Zero ? DateFormat : DateTimeFormat;
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        return length;
    }

    public static int Write(DateTimeOffset value, Span<byte> text)
    {
        value.TryFormat(text, out var length, DateTimeFormat + "zzz", CultureInfo.InvariantCulture);
        return length;
    }

    public static int Write(DateOnly value, Span<byte> text)
    {
        value.TryFormat(text, out var length, DateFormat, CultureInfo.InvariantCulture);
        return length;
    }

    public static int Write(TimeOnly value, Span<byte> text)
    {
        value.TryFormat(text, out var length, TimeFormat, CultureInfo.InvariantCulture);
        return length;
    }

    public static int Write(Guid value, Span<byte> text)
    {
        value.TryFormat(text, out var length);
        return length;
    }

    /// <summary>A decimal without trailing zeros, so that equal numbers are equal texts.</summary>
    public static int Write(decimal value, Span<byte> text)
    {
        Utf8Formatter.TryFormat(Normalize(value), text, out var length);
        return length;
    }

    public static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    /// <summary>Reads a date and time; one without an offset is UTC.</summary>
    public static bool TryDateTime(ReadOnlySpan<byte> text, out DateTime value)
    {
        Span<char> chars = stackalloc char[MaxLength];
        value = default;
        return text.Length <= MaxLength
            && Encoding.UTF8.TryGetChars(text, chars, out var length)
            && DateTime.TryParse(
                chars[..length],
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out value);
    }

    public static bool TryDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        Span<char> chars = stackalloc char[MaxLength];
        value = default;

        // A date column of others' may hold a time as well; the day is its first part.
        text = text.Length > DateFormat.Length ? text[..DateFormat.Length] : text;
        return Encoding.UTF8.TryGetChars(text, chars, out var length)
            && DateOnly.TryParseExact(chars[..length], DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    public static bool TryTime(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        Span<char> chars = stackalloc char[MaxLength];
        value = default;
        return text.Length <= MaxLength
            && Encoding.UTF8.TryGetChars(text, chars, out var length)
            && TimeOnly.TryParse(chars[..length], CultureInfo.InvariantCulture, out value);
    }

    // Dividing by one with the greatest scale strips trailing zeros.
    private static decimal Normalize(decimal value) => value == 0m ? 0m : value / 1.0000000000000000000000000000m;
}
