using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.MySql;

/// <summary>How MySQL and MariaDB spell functions of dates and times. Times are kept in UTC, without a zone.</summary>
internal static class MySqlTimeFunctions
{
    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.Year, "YEAR({0})" },
        { SqlFunction.Quarter, "QUARTER({0})" },
        { SqlFunction.Month, "MONTH({0})" },
        { SqlFunction.IsoWeek, "WEEK({0}, 3)" },
        { SqlFunction.Day, "DAYOFMONTH({0})" },
        { SqlFunction.DayOfYear, "DAYOFYEAR({0})" },
        { SqlFunction.DayOfWeek, "(DAYOFWEEK({0}) - 1)" },
        { SqlFunction.DayNumber, "DATEDIFF({0}, '0001-01-01')" },
        { SqlFunction.Hour, "HOUR({0})" },
        { SqlFunction.Minute, "MINUTE({0})" },
        { SqlFunction.Second, "SECOND({0})" },
        { SqlFunction.Millisecond, "(MICROSECOND({0}) DIV 1000)" },
        { SqlFunction.Microsecond, "(MICROSECOND({0}) % 1000)" },
        { SqlFunction.Date, "DATE({0})" },
        { SqlFunction.Time, "TIME({0})" },
        { SqlFunction.TruncateTo(DateUnit.Year), call => Day("DATE_SUB(DATE({0}), INTERVAL DAYOFYEAR({0}) - 1 DAY)", call) },
        {
            SqlFunction.TruncateTo(DateUnit.Quarter),
            call => Day("DATE_SUB(DATE_SUB(DATE({0}), INTERVAL DAYOFMONTH({0}) - 1 DAY), INTERVAL (MONTH({0}) - 1) % 3 MONTH)", call)
        },
        { SqlFunction.TruncateTo(DateUnit.Month), call => Day("DATE_SUB(DATE({0}), INTERVAL DAYOFMONTH({0}) - 1 DAY)", call) },
        { SqlFunction.TruncateTo(DateUnit.Week), call => Day("DATE_SUB(DATE({0}), INTERVAL WEEKDAY({0}) DAY)", call) },
        { SqlFunction.TruncateTo(DateUnit.Day), call => Day("DATE({0})", call) },
        { SqlFunction.TruncateTo(DateUnit.Hour), "DATE_SUB({0}, INTERVAL (MINUTE({0}) * 60 + SECOND({0})) * 1000000 + MICROSECOND({0}) MICROSECOND)" },
        { SqlFunction.TruncateTo(DateUnit.Minute), "DATE_SUB({0}, INTERVAL SECOND({0}) * 1000000 + MICROSECOND({0}) MICROSECOND)" },
        { SqlFunction.TruncateTo(DateUnit.Second), "DATE_SUB({0}, INTERVAL MICROSECOND({0}) MICROSECOND)" },
        { SqlFunction.TruncateTo(DateUnit.Millisecond), "DATE_SUB({0}, INTERVAL MICROSECOND({0}) % 1000 MICROSECOND)" },

        // What is finer than a microsecond is cut off, also of a result before a time.
        { SqlFunction.AddTicks, "DATE_ADD({0}, INTERVAL FLOOR({1} / 10) MICROSECOND)" },
        { SqlFunction.SubtractTicks, "DATE_SUB({0}, INTERVAL CEIL({1} / 10) MICROSECOND)" },
        { SqlFunction.AddDays, "DATE_ADD({0}, INTERVAL {1} DAY)" },
        { SqlFunction.AddMonths, "DATE_ADD({0}, INTERVAL {1} MONTH)" },
        { SqlFunction.TicksBetween, "(TIMESTAMPDIFF(MICROSECOND, {1}, {0}) * 10)" },
        { SqlFunction.AtTimeZone, "CONVERT_TZ({0}, '+00:00', {1})" },
        { SqlFunction.UtcNow, "UTC_TIMESTAMP(6)" },
    };

    private static string Day(string day, FunctionCall call) => call.Kind == FieldKind.DateOnly ? day : $"CAST({day} AS DATETIME(6))";
}
