using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>How SQL Server spells functions of dates and times. One with an offset is a time in UTC to them.</summary>
internal static class SqlServerTimeFunctions
{
    // It was a Monday.
    private const string FirstDay = "'0001-01-01'";
    private const string Midnight = "CAST(CAST({0:time} AS date) AS datetime2(7))";

    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.Year, Part("YEAR") },
        { SqlFunction.Quarter, Part("QUARTER") },
        { SqlFunction.Month, Part("MONTH") },
        { SqlFunction.IsoWeek, Part("ISO_WEEK") },
        { SqlFunction.Day, Part("DAY") },
        { SqlFunction.DayOfYear, Part("DAYOFYEAR") },

        // The part WEEKDAY depends on a setting.
        { SqlFunction.DayOfWeek, $"((DATEDIFF(DAY, {FirstDay}, {{0:time}}) + 1) % 7)" },
        { SqlFunction.DayNumber, $"DATEDIFF(DAY, {FirstDay}, {{0:time}})" },
        { SqlFunction.Hour, Part("HOUR") },
        { SqlFunction.Minute, Part("MINUTE") },
        { SqlFunction.Second, Part("SECOND") },
        { SqlFunction.Millisecond, Part("MILLISECOND") },
        { SqlFunction.Microsecond, $"({Part("MICROSECOND")} % 1000)" },
        { SqlFunction.Date, "CAST({0:time} AS date)" },
        { SqlFunction.Time, "CAST({0:time} AS time(7))" },
        { SqlFunction.TruncateTo(DateUnit.Year), call => Of(Since("YEAR"), call) },
        { SqlFunction.TruncateTo(DateUnit.Quarter), call => Of(Since("QUARTER"), call) },
        { SqlFunction.TruncateTo(DateUnit.Month), call => Of(Since("MONTH"), call) },
        { SqlFunction.TruncateTo(DateUnit.Week), call => Of($"DATEADD(DAY, DATEDIFF(DAY, {FirstDay}, {{0:time}}) / 7 * 7, CAST({FirstDay} AS datetime2(7)))", call) },
        { SqlFunction.TruncateTo(DateUnit.Day), call => Of(Midnight, call) },
        { SqlFunction.TruncateTo(DateUnit.Hour), call => OfDay("HOUR", call) },
        { SqlFunction.TruncateTo(DateUnit.Minute), call => OfDay("MINUTE", call) },
        { SqlFunction.TruncateTo(DateUnit.Second), call => OfDay("SECOND", call) },
        { SqlFunction.TruncateTo(DateUnit.Millisecond), call => OfDay("MILLISECOND", call) },
        { SqlFunction.AddTicks, Shifted("") },
        { SqlFunction.SubtractTicks, Shifted("-") },
        { SqlFunction.AddDays, "DATEADD(DAY, {1}, {0})" },
        { SqlFunction.AddMonths, "DATEADD(MONTH, {1}, {0:time})" },

        // There are too many nanoseconds between most times.
        {
            SqlFunction.TicksBetween,
            "(CAST(DATEDIFF(DAY, {1:time}, {0:time}) AS bigint) * 86400 * 10000000 + DATEDIFF_BIG(NANOSECOND, CAST({1:time} AS time(7)), CAST({0:time} AS time(7))) / 100)"
        },
        {
            SqlFunction.AtTimeZone,
            call => $"CAST({{0}}{(call.Argument.Kind == FieldKind.DateTime ? " AT TIME ZONE 'UTC'" : "")} AT TIME ZONE {{1}} AS datetime2(7))"
        },
        { SqlFunction.UtcNow, "SYSUTCDATETIME()" },
    };

    private static string Part(string name) => $"DATEPART({name}, {{0:time}})";

    private static string Since(string unit) => $"DATEADD({unit}, DATEDIFF({unit}, {FirstDay}, {{0:time}}), CAST({FirstDay} AS datetime2(7)))";

    /// <summary>A time that is computed as one without an offset, as what it is.</summary>
    private static string Of(string time, FunctionCall call) => call.Kind switch
    {
        FieldKind.DateOnly => $"CAST({time} AS date)",
        FieldKind.DateTimeOffset => $"TODATETIMEOFFSET({time}, '+00:00')",
        _ => time,
    };

    /// <summary>The units since midnight: since the first day there are too many of them.</summary>
    private static string OfDay(string unit, FunctionCall call)
    {
        var start = call.Kind == FieldKind.TimeOnly ? "CAST('00:00' AS time(7))" : Midnight;
        return Of($"DATEADD({unit}, DATEDIFF({unit}, {start}, {{0:time}}), {start})", call);
    }

    // The steps are of one sign, so what is between is no time that there isn't.
    private static string Shifted(string sign) =>
        $"DATEADD(NANOSECOND, {sign}CAST({{1}} % 10000000 * 100 AS int), DATEADD(SECOND, {sign}CAST({{1}} / 10000000 % 86400 AS int), "
        + $"DATEADD(DAY, {sign}CAST({{1}} / 10000000 / 86400 AS int), {{0}})))";
}
