using System.Globalization;
using NpgsqlTypes;
using Tortoise.Values;

namespace Tortoise.PostgreSql;

/// <summary>
/// <c>interval</c>: an <see cref="NpgsqlInterval"/>, whose months, days and time come back as they were written. PostgreSQL compares intervals by their length, a month as 30
/// days and a day as 24 hours. It is read in the style <c>postgres</c>, the default of the server's <c>intervalstyle</c>.
/// </summary>
public sealed class IntervalFieldType() : FieldType<NpgsqlInterval, string>(FieldTypes.String, StoreTypes.Native("interval", "postgresql"))
{
    private const long Second = 1_000_000;

    /// <inheritdoc/>
    protected override NpgsqlInterval FromStored(string value)
    {
        var (months, days, time) = (0, 0, 0L);
        var words = value.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Contains(':', StringComparison.Ordinal))
            {
                time = Time(words[i]);
                continue;
            }

            var number = int.Parse(words[i], CultureInfo.InvariantCulture);
            switch (i + 1 < words.Length ? words[++i].TrimEnd('s') : "")
            {
                case "year":
                    months += number * 12;
                    break;
                case "mon":
                    months += number;
                    break;
                case "day":
                    days = number;
                    break;
                default:
                    throw new FormatException("It is not an interval in the style of PostgreSQL.");
            }
        }

        return new NpgsqlInterval(months, days, time);
    }

    /// <inheritdoc/>
    protected override string ToStored(NpgsqlInterval value) =>
        string.Create(CultureInfo.InvariantCulture, $"P{value.Months}M{value.Days}DT{value.Time / (decimal)Second}S");

    /// <summary>Hours, minutes and seconds, which may be more hours than a day has: <c>-04:05:06.5</c>.</summary>
    private static long Time(string text)
    {
        var parts = text.TrimStart('-', '+').Split(':');
        var seconds = (long.Parse(parts[0], CultureInfo.InvariantCulture) * 3600) + (long.Parse(parts[1], CultureInfo.InvariantCulture) * 60);
        var time = (seconds * Second) + (long)(decimal.Parse(parts[2], CultureInfo.InvariantCulture) * Second);
        return text[0] == '-' ? -time : time;
    }
}
