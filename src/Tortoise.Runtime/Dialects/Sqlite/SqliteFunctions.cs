namespace Tortoise.Dialects.Sqlite;

/// <summary>
/// Functions that SQLite lacks and the driver adds to each connection: letter case beyond ASCII, and decimals, which SQLite would compute
/// as doubles. The names are shared by the SQL and the driver.
/// </summary>
public static class SqliteFunctions
{
    /// <summary>Lower case by the invariant culture.</summary>
    public const string Lower = "tortoise_lower";

    /// <summary>Upper case by the invariant culture.</summary>
    public const string Upper = "tortoise_upper";

    /// <summary>A string filled up at its start.</summary>
    public const string PadLeft = "tortoise_pad_left";

    /// <summary>A string filled up at its end.</summary>
    public const string PadRight = "tortoise_pad_right";

    /// <summary>The code points of a string from the last to the first.</summary>
    public const string Reverse = "tortoise_reverse";

    /// <summary>A string several times.</summary>
    public const string Repeat = "tortoise_repeat";

    /// <summary>1 if a regular expression matches a part of a string.</summary>
    public const string Matches = "tortoise_matches";

    /// <summary>The same, ignoring case.</summary>
    public const string MatchesAnyCase = "tortoise_imatches";

    /// <summary>Sum of two decimals.</summary>
    public const string Add = "tortoise_add";

    /// <summary>Difference of two decimals.</summary>
    public const string Subtract = "tortoise_subtract";

    /// <summary>Product of two decimals.</summary>
    public const string Multiply = "tortoise_multiply";

    /// <summary>Quotient of two decimals; NULL by zero.</summary>
    public const string Divide = "tortoise_divide";

    /// <summary>Remainder of two decimals; NULL by zero.</summary>
    public const string Modulo = "tortoise_modulo";

    /// <summary>A decimal rounded half away from zero to a number of digits after the point.</summary>
    public const string Round = "tortoise_round";

    /// <summary>Absolute value of a decimal.</summary>
    public const string Abs = "tortoise_abs";

    /// <summary>The least whole number that is not less than a decimal.</summary>
    public const string Ceiling = "tortoise_ceiling";

    /// <summary>The greatest whole number that is not greater than a decimal.</summary>
    public const string Floor = "tortoise_floor";

    /// <summary>A decimal without the digits after the point; with a unit before it, the begin of the year, the month, … that a time is in.</summary>
    public const string Truncate = "tortoise_truncate";

    /// <summary>Sum of decimals over rows; 0 if there are none.</summary>
    public const string Sum = "tortoise_sum";

    /// <summary>Mean of decimals over rows; NULL of none.</summary>
    public const string Average = "tortoise_avg";

    /// <summary>Variance of numbers over rows; NULL of none.</summary>
    public const string Variance = "tortoise_variance";

    /// <summary>Variance of numbers over rows that are a sample of others; NULL of less than two.</summary>
    public const string SampleVariance = "tortoise_sample_variance";

    /// <summary>Different strings of rows, concatenated, with the second argument between them; NULL of none.</summary>
    public const string JoinDistinct = "tortoise_join_distinct";

    /// <summary>A part, by its name, of a date or time.</summary>
    public const string Part = "tortoise_part";

    /// <summary>The time of day of a time.</summary>
    public const string TimeOfDay = "tortoise_time";

    /// <summary>A date or time later by ticks, as a text of the third argument's kind.</summary>
    public const string AddTicks = "tortoise_add_ticks";

    /// <summary>A date or time later by months, as a text of the third argument's kind.</summary>
    public const string AddMonths = "tortoise_add_months";

    /// <summary>The ticks from the second time to the first.</summary>
    public const string TicksBetween = "tortoise_ticks_between";

    /// <summary>What the clocks of a time zone show at a time.</summary>
    public const string AtTimeZone = "tortoise_at_time_zone";

    /// <summary>A double by the integer of its bits.</summary>
    public const string DoubleOfBits = "tortoise_double";

    /// <summary>A decimal cut to an unsigned integer of 64 bits; an error if it is out of range.</summary>
    public const string Unsigned = "tortoise_ulong";

    /// <summary>A number cut to a signed integer of 64 bits; an error if it is out of range.</summary>
    public const string Whole = "tortoise_long";

    /// <summary>A number as the nearest one of single precision.</summary>
    public const string Single = "tortoise_float";

    /// <summary>The integer that a string is, in a range; NULL if it is none.</summary>
    public const string ParseWhole = "tortoise_parse_long";

    /// <summary>The decimal that a string is, in a range; NULL if it is none.</summary>
    public const string ParseDecimal = "tortoise_parse_decimal";

    /// <summary>The floating number that a string is, up to a greatest one; NULL if it is none.</summary>
    public const string ParseDouble = "tortoise_parse_double";

    /// <summary>The date that a string is; NULL if it is none.</summary>
    public const string ParseDate = "tortoise_parse_date";

    /// <summary>Collation that compares decimals, stored as text, as numbers.</summary>
    public const string DecimalCollation = "TORTOISE_DECIMAL";
}
