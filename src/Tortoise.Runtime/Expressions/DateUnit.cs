namespace Tortoise;

/// <summary>Units of dates and times, from the longest, to which they are truncated.</summary>
public enum DateUnit
{
    /// <summary>The year: its first day.</summary>
    Year,

    /// <summary>The quarter: the first day of January, April, July or October.</summary>
    Quarter,

    /// <summary>The month: its first day.</summary>
    Month,

    /// <summary>The week: its Monday.</summary>
    Week,

    /// <summary>The day: midnight.</summary>
    Day,

    /// <summary>The full hour.</summary>
    Hour,

    /// <summary>The full minute.</summary>
    Minute,

    /// <summary>The full second.</summary>
    Second,

    /// <summary>The full millisecond.</summary>
    Millisecond,
}
