using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>How PostgreSQL spells functions of dates and times: those of a timestamp without a zone, which is one in UTC.</summary>
internal static class PostgreSqlTimeFunctions
{
    private const string Microseconds = "EXTRACT(MICROSECONDS FROM {0:time})::integer";
    private const string TicksPerDay = "864000000000";

    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.Year, Part("YEAR") },
        { SqlFunction.Quarter, Part("QUARTER") },
        { SqlFunction.Month, Part("MONTH") },
        { SqlFunction.IsoWeek, Part("WEEK") },
        { SqlFunction.Day, Part("DAY") },
        { SqlFunction.DayOfYear, Part("DOY") },
        { SqlFunction.DayOfWeek, Part("DOW") },
        { SqlFunction.DayNumber, "({0:time} - DATE '0001-01-01')" },
        { SqlFunction.Hour, Part("HOUR") },
        { SqlFunction.Minute, Part("MINUTE") },

        // The seconds have a fraction, which a cast would round.
        { SqlFunction.Second, $"({Microseconds} / 1000000)" },
        { SqlFunction.Millisecond, $"({Microseconds} / 1000 % 1000)" },
        { SqlFunction.Microsecond, $"({Microseconds} % 1000)" },
        { SqlFunction.Date, "{0:time}::date" },
        { SqlFunction.Time, "{0:time}::time" },
        { SqlFunction.TruncateTo(DateUnit.Year), call => Truncate("year", call) },
        { SqlFunction.TruncateTo(DateUnit.Quarter), call => Truncate("quarter", call) },
        { SqlFunction.TruncateTo(DateUnit.Month), call => Truncate("month", call) },
        { SqlFunction.TruncateTo(DateUnit.Week), call => Truncate("week", call) },
        { SqlFunction.TruncateTo(DateUnit.Day), call => Truncate("day", call) },
        { SqlFunction.TruncateTo(DateUnit.Hour), call => Truncate("hour", call) },
        { SqlFunction.TruncateTo(DateUnit.Minute), call => Truncate("minute", call) },
        { SqlFunction.TruncateTo(DateUnit.Second), call => Truncate("second", call) },
        { SqlFunction.TruncateTo(DateUnit.Millisecond), call => Truncate("milliseconds", call) },
        { SqlFunction.AddTicks, Shifted('+', "FLOOR") },
        { SqlFunction.SubtractTicks, Shifted('-', "CEIL") },
        { SqlFunction.AddDays, "({0:time} + {1})" },
        { SqlFunction.AddMonths, call => call.Kind == FieldKind.DateOnly ? "({0:time} + {1} * INTERVAL '1 month')::date" : "(({0:time} + {1} * INTERVAL '1 month') AT TIME ZONE 'UTC')" },
        { SqlFunction.TicksBetween, "(EXTRACT(EPOCH FROM {0:time} - {1:time}) * 10000000)::bigint" },
        { SqlFunction.AtTimeZone, "({0:time} AT TIME ZONE 'UTC' AT TIME ZONE {1} AT TIME ZONE 'UTC')" },
        { SqlFunction.UtcNow, "STATEMENT_TIMESTAMP()" },
    };

    private static string Part(string name) => $"EXTRACT({name} FROM {{0:time}})::integer";

    private static string Truncate(string unit, FunctionCall call) => call.Kind switch
    {
        FieldKind.DateOnly => $"DATE_TRUNC('{unit}', {{0:time}}::timestamp)::date",
        FieldKind.TimeOnly => $"DATE_TRUNC('{unit}', {{0:time}}::interval)::time",
        _ => $"(DATE_TRUNC('{unit}', {{0:time}}) AT TIME ZONE 'UTC')",
    };

    // Whole days, and microseconds of one day: so many can be multiplied exactly. What is finer is cut off, also of a result before a time.
    private static string Shifted(char sign, string cut) =>
        $"(({{0:time}} {sign} ({{1:time}} / {TicksPerDay}) * INTERVAL '1 day' {sign} {cut}({{1:time}} % {TicksPerDay} / 10.0) * INTERVAL '1 microsecond') AT TIME ZONE 'UTC')";
}
