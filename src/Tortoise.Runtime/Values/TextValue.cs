using System.Globalization;

namespace Tortoise.Values;

/// <summary>
/// Values as text from outside, whatever the current culture: numbers with a point, dates and times by ISO 8601, in UTC if they have no offset, bytes
/// in Base64.
/// </summary>
internal static class TextValue
{
    private const NumberStyles Integer = NumberStyles.AllowLeadingSign;
    private const NumberStyles Fraction = Integer | NumberStyles.AllowDecimalPoint;
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    private static readonly string[] Moments =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd"];
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss.FFFFFFF"];

    /// <summary>The text that <see cref="Parse{T}"/> reads.</summary>
    /// <exception cref="FormatException">The value is not one that has a text.</exception>
    public static string Of(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        char character => character.ToString(),
        byte[] bytes => Convert.ToBase64String(bytes),
        DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", Culture),
        Uri uri => uri.OriginalString,
        IFormattable number => number.ToString(null, Culture),
        _ => throw new FormatException("It is neither a string nor a number, date or time."),
    };

    /// <summary>The value of a text. The types are compared when the method is compiled, not when it runs.</summary>
    /// <exception cref="FormatException">It is not a valid value.</exception>
    /// <exception cref="OverflowException">The type cannot hold it.</exception>
    public static T Parse<T>(string text)
    {
        if (typeof(T) == typeof(string))
        {
            return (T)(object)text;
        }

        if (typeof(T) == typeof(bool))
        {
            return (T)(object)(text is "1" || (text is not "0" && bool.Parse(text)));
        }

        if (typeof(T) == typeof(Guid))
        {
            return (T)(object)Guid.Parse(text);
        }

        if (typeof(T) == typeof(byte[]))
        {
            return (T)(object)Convert.FromBase64String(text);
        }

        return (T)(Number<T>(text) ?? Time<T>(text) ?? throw new FormatException($"A value of {typeof(T).Name} cannot be given as text."));
    }

    private static object? Number<T>(string text)
    {
        if (typeof(T) == typeof(int))
        {
            return int.Parse(text, Integer, Culture);
        }

        if (typeof(T) == typeof(long))
        {
            return long.Parse(text, Integer, Culture);
        }

        if (typeof(T) == typeof(decimal))
        {
            return decimal.Parse(text, Fraction, Culture);
        }

        if (typeof(T) == typeof(double))
        {
            return double.Parse(text, Fraction | NumberStyles.AllowExponent, Culture) is var number && double.IsFinite(number) ? number : throw new OverflowException();
        }

        if (typeof(T) == typeof(float))
        {
            return float.Parse(text, Fraction | NumberStyles.AllowExponent, Culture) is var number && float.IsFinite(number) ? number : throw new OverflowException();
        }

        if (typeof(T) == typeof(short))
        {
            return short.Parse(text, Integer, Culture);
        }

        if (typeof(T) == typeof(byte))
        {
            return byte.Parse(text, Integer, Culture);
        }

        if (typeof(T) == typeof(sbyte))
        {
            return sbyte.Parse(text, Integer, Culture);
        }

        if (typeof(T) == typeof(ushort))
        {
            return ushort.Parse(text, Integer, Culture);
        }

        if (typeof(T) == typeof(uint))
        {
            return uint.Parse(text, Integer, Culture);
        }

        return typeof(T) == typeof(ulong) ? ulong.Parse(text, Integer, Culture) : null;
    }

    private static object? Time<T>(string text)
    {
        if (typeof(T) == typeof(DateTime))
        {
            return DateTime.ParseExact(text, Moments, Culture, Utc);
        }

        if (typeof(T) == typeof(DateTimeOffset))
        {
            // Its offset may be kept.
            return DateTimeOffset.ParseExact(text, Moments, Culture, DateTimeStyles.AssumeUniversal);
        }

        if (typeof(T) == typeof(DateOnly))
        {
            return DateOnly.ParseExact(text, Days, Culture);
        }

        if (typeof(T) == typeof(TimeOnly))
        {
            return TimeOnly.ParseExact(text, Times, Culture);
        }

        return typeof(T) == typeof(TimeSpan) ? TimeSpan.ParseExact(text, "c", Culture) : null;
    }
}
