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

    /// <summary>The beginning of the unit, by its name, that a date or time is in, as a text of the third argument's kind.</summary>
    public const string Truncate = "tortoise_truncate";

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

    /// <summary>Collation that compares decimals, stored as text, as numbers.</summary>
    public const string DecimalCollation = "TORTOISE_DECIMAL";
}
