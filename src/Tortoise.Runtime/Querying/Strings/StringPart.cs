using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>A part of a date or time as it is written after a field: <c>created__year</c>, <c>created__year__gte</c>.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Function">The function that computes it: a number, or a date.</param>
internal sealed record StringPart(string Name, SqlFunction Function)
{
    private static readonly StringPart[] OfDates =
    [
        new("year", SqlFunction.Year), new("quarter", SqlFunction.Quarter), new("month", SqlFunction.Month), new("week", SqlFunction.IsoWeek),
        new("day", SqlFunction.Day), new("day_of_year", SqlFunction.DayOfYear), new("day_of_week", SqlFunction.DayOfWeek),
    ];

    private static readonly StringPart[] OfTimes =
    [
        new("hour", SqlFunction.Hour), new("minute", SqlFunction.Minute), new("second", SqlFunction.Second), new("millisecond", SqlFunction.Millisecond),
        new("microsecond", SqlFunction.Microsecond),
    ];

    private static readonly StringPart[] OfBoth = [new("date", SqlFunction.Date), .. OfDates, .. OfTimes];

    /// <summary>True if it is a date, not a number.</summary>
    public bool IsDate => Function == SqlFunction.Date;

    /// <summary>The parts of a field; none unless it is a date or time.</summary>
    public static IReadOnlyList<StringPart> Of(FieldType? type) => type?.Kind switch
    {
        FieldKind.DateTime or FieldKind.DateTimeOffset => OfBoth,
        FieldKind.DateOnly => OfDates,
        FieldKind.TimeOnly => OfTimes,
        _ => [],
    };

    /// <summary>The part of a field that has this name; null if there is none.</summary>
    public static StringPart? Find(FieldType? type, string name) => Of(type).FirstOrDefault(part => FieldPath.Plain(part.Name) == FieldPath.Plain(name));
}
