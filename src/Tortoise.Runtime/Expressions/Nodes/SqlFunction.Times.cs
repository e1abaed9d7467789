namespace Tortoise.Expressions;

/// <summary>Functions of dates and times, which are those of UTC.</summary>
internal sealed partial class SqlFunction
{
    private static readonly SqlFunction[] Truncations =
        [.. Enumerable.Range(0, (int)DateUnit.Millisecond + 1).Select(static _ => new SqlFunction("Truncate", Nullability.OfAnyArgument) { ReturnsTime = true })];

    public static SqlFunction Year { get; } = new(nameof(Year), Nullability.OfAnyArgument);

    public static SqlFunction Quarter { get; } = new(nameof(Quarter), Nullability.OfAnyArgument);

    public static SqlFunction Month { get; } = new(nameof(Month), Nullability.OfAnyArgument);

    public static SqlFunction IsoWeek { get; } = new(nameof(IsoWeek), Nullability.OfAnyArgument);

    public static SqlFunction Day { get; } = new(nameof(Day), Nullability.OfAnyArgument);

    public static SqlFunction DayOfYear { get; } = new(nameof(DayOfYear), Nullability.OfAnyArgument);

    public static SqlFunction DayOfWeek { get; } = new(nameof(DayOfWeek), Nullability.OfAnyArgument);

    public static SqlFunction DayNumber { get; } = new(nameof(DayNumber), Nullability.OfAnyArgument);

    public static SqlFunction Hour { get; } = new(nameof(Hour), Nullability.OfAnyArgument);

    public static SqlFunction Minute { get; } = new(nameof(Minute), Nullability.OfAnyArgument);

    public static SqlFunction Second { get; } = new(nameof(Second), Nullability.OfAnyArgument);

    public static SqlFunction Millisecond { get; } = new(nameof(Millisecond), Nullability.OfAnyArgument);

    public static SqlFunction Microsecond { get; } = new(nameof(Microsecond), Nullability.OfAnyArgument);

    /// <summary>The day of a time.</summary>
    public static SqlFunction Date { get; } = new(nameof(Date), Nullability.OfAnyArgument) { ReturnsTime = true };

    /// <summary>The time of day.</summary>
    public static SqlFunction Time { get; } = new(nameof(Time), Nullability.OfAnyArgument) { ReturnsTime = true };

    /// <summary>A time later by ticks.</summary>
    public static SqlFunction AddTicks { get; } = new(nameof(AddTicks), Nullability.OfAnyArgument) { ReturnsTime = true };

    /// <summary>A time earlier by ticks.</summary>
    public static SqlFunction SubtractTicks { get; } = new(nameof(SubtractTicks), Nullability.OfAnyArgument) { ReturnsTime = true };

    /// <summary>A day later by days.</summary>
    public static SqlFunction AddDays { get; } = new(nameof(AddDays), Nullability.OfAnyArgument) { ReturnsTime = true };

    /// <summary>A date or time later by months; the day is the last one of the month where it has fewer.</summary>
    public static SqlFunction AddMonths { get; } = new(nameof(AddMonths), Nullability.OfAnyArgument) { ReturnsTime = true };

    /// <summary>The ticks from the second time to the first.</summary>
    public static SqlFunction TicksBetween { get; } = new(nameof(TicksBetween), Nullability.OfAnyArgument);

    /// <summary>What the clocks of a time zone show.</summary>
    public static SqlFunction AtTimeZone { get; } = new(nameof(AtTimeZone), Nullability.OfAnyArgument) { ReturnsTime = true };

    /// <summary>The time on the database's clock.</summary>
    public static SqlFunction UtcNow { get; } = new(nameof(UtcNow), Nullability.Never) { ReturnsTime = true };

    /// <summary>True for a time that is computed: it is never infinite, as one in a column can be.</summary>
    public bool ReturnsTime { get; private init; }

    /// <summary>The beginning of the unit that a date or time is in.</summary>
    public static SqlFunction TruncateTo(DateUnit unit) => Truncations[(int)unit];
}
