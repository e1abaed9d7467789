using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.Sqlite;

/// <summary>
/// How SQLite spells functions of dates and times, which it keeps as texts: by functions of the driver, for its own know milliseconds only. A name of the kind says
/// which text the result is.
/// </summary>
internal static class SqliteTimeFunctions
{
    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.Year, Part("year") },
        { SqlFunction.Quarter, Part("quarter") },
        { SqlFunction.Month, Part("month") },
        { SqlFunction.IsoWeek, Part("week") },
        { SqlFunction.Day, Part("day") },
        { SqlFunction.DayOfYear, Part("dayofyear") },
        { SqlFunction.DayOfWeek, Part("dayofweek") },
        { SqlFunction.DayNumber, Part("daynumber") },
        { SqlFunction.Hour, Part("hour") },
        { SqlFunction.Minute, Part("minute") },
        { SqlFunction.Second, Part("second") },
        { SqlFunction.Millisecond, Part("millisecond") },
        { SqlFunction.Microsecond, Part("microsecond") },
        { SqlFunction.Date, $"{SqliteFunctions.Truncate}('day', {{0}}, 'date')" },
        { SqlFunction.Time, $"{SqliteFunctions.TimeOfDay}({{0}})" },
        { SqlFunction.TruncateTo(DateUnit.Year), call => Truncate("year", call) },
        { SqlFunction.TruncateTo(DateUnit.Quarter), call => Truncate("quarter", call) },
        { SqlFunction.TruncateTo(DateUnit.Month), call => Truncate("month", call) },
        { SqlFunction.TruncateTo(DateUnit.Week), call => Truncate("week", call) },
        { SqlFunction.TruncateTo(DateUnit.Day), call => Truncate("day", call) },
        { SqlFunction.TruncateTo(DateUnit.Hour), call => Truncate("hour", call) },
        { SqlFunction.TruncateTo(DateUnit.Minute), call => Truncate("minute", call) },
        { SqlFunction.TruncateTo(DateUnit.Second), call => Truncate("second", call) },
        { SqlFunction.TruncateTo(DateUnit.Millisecond), call => Truncate("millisecond", call) },
        { SqlFunction.AddTicks, call => $"{SqliteFunctions.AddTicks}({{0}}, {{1}}, '{KindOf(call)}')" },
        { SqlFunction.SubtractTicks, call => $"{SqliteFunctions.AddTicks}({{0}}, -{{1}}, '{KindOf(call)}')" },
        { SqlFunction.AddDays, call => $"{SqliteFunctions.AddTicks}({{0}}, {{1}} * 864000000000, '{KindOf(call)}')" },
        { SqlFunction.AddMonths, call => $"{SqliteFunctions.AddMonths}({{0}}, {{1}}, '{KindOf(call)}')" },
        { SqlFunction.TicksBetween, $"{SqliteFunctions.TicksBetween}({{0}}, {{1}})" },
        { SqlFunction.AtTimeZone, $"{SqliteFunctions.AtTimeZone}({{0}}, {{1}})" },

        // The clock of SQLite stands still while a statement runs.
        { SqlFunction.UtcNow, call => $"{SqliteFunctions.AddTicks}(strftime('%Y-%m-%d %H:%M:%f', 'now'), 0, '{KindOf(call)}')" },
    };

    private static string Part(string name) => $"{SqliteFunctions.Part}('{name}', {{0}})";

    private static string Truncate(string unit, FunctionCall call) => $"{SqliteFunctions.Truncate}('{unit}', {{0}}, '{KindOf(call)}')";

    private static string KindOf(FunctionCall call) => call.Kind switch
    {
        FieldKind.DateTime => "datetime",
        FieldKind.DateTimeOffset => "datetimeoffset",
        FieldKind.DateOnly => "date",
        _ => "time",
    };
}
