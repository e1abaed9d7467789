using System.Globalization;
using SQLitePCL;
using Tortoise.Dialects.Sqlite;

namespace Tortoise.Sqlite;

/// <summary>
/// Adds functions of dates and times to a connection, which compute as C# does, to a tick. Texts that are no times count as NULL; a result out of range is an error.
/// </summary>
internal static class SqliteTimes
{
    private const int Flags = raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC;

    /// <param name="connection">The connection.</param>
    /// <param name="hasShortTimes">True if a time at midnight is kept as its day only.</param>
    public static void Register(sqlite3 connection, bool hasShortTimes)
    {
        Register(connection, SqliteFunctions.Part, 2, static (context, values) =>
        {
            if (Time(values[1]) is { } time && PartOf(time, raw.sqlite3_value_text(values[0]).utf8_to_string()) is { } part)
            {
                raw.sqlite3_result_int64(context, part);
                return true;
            }

            return false;
        });
        Register(connection, SqliteFunctions.TicksBetween, 2, static (context, values) =>
        {
            if (Time(values[0]) is { } left && Time(values[1]) is { } right)
            {
                raw.sqlite3_result_int64(context, left.Ticks - right.Ticks);
                return true;
            }

            return false;
        });
        Register(connection, SqliteFunctions.TimeOfDay, 1, (context, values) => Time(values[0]) is { } time && Return(context, time, "time", hasShortTimes));
        Register(connection, SqliteFunctions.Truncate, 3, (context, values) =>
            Time(values[1]) is { } time && Return(context, Truncate(time, raw.sqlite3_value_text(values[0]).utf8_to_string()), Kind(values[2]), hasShortTimes));
        Register(connection, SqliteFunctions.AddTicks, 3, (context, values) =>
            Time(values[0]) is { } time && HasValue(values[1]) && Return(context, time.AddTicks(raw.sqlite3_value_int64(values[1])), Kind(values[2]), hasShortTimes));
        Register(connection, SqliteFunctions.AddMonths, 3, (context, values) =>
            Time(values[0]) is { } time && HasValue(values[1]) && Return(context, time.AddMonths(checked((int)raw.sqlite3_value_int64(values[1]))), Kind(values[2]), hasShortTimes));
        Register(connection, SqliteFunctions.AtTimeZone, 2, (context, values) =>
            Time(values[0]) is { } time && SqliteValues.String(values[1]) is { } zone
            && Return(context, TimeZoneInfo.ConvertTimeFromUtc(time, TimeZoneInfo.FindSystemTimeZoneById(zone)), "datetime", hasShortTimes));
    }

    /// <summary>Registers a function that returns false for NULL.</summary>
    private static void Register(sqlite3 connection, string name, int arguments, Func<sqlite3_context, sqlite3_value[], bool> compute) =>
        raw.sqlite3_create_function(connection, name, arguments, Flags, null, (context, _, values) =>
        {
            // An exception must not leave through SQLite's own code.
            try
            {
                if (!compute(context, values))
                {
                    raw.sqlite3_result_null(context);
                }
            }
            catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
            {
                Fail(context, "a date or time is out of range");
            }
            catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException)
            {
                Fail(context, "the time zone is not known to the system");
            }
        });

    private static void Fail(sqlite3_context context, string message)
    {
        raw.sqlite3_result_error(context, message);
        raw.sqlite3_result_error_code(context, SqliteErrors.ConstraintFunction);
    }

    private static bool HasValue(sqlite3_value value) => raw.sqlite3_value_type(value) != raw.SQLITE_NULL;

    private static string Kind(sqlite3_value value) => raw.sqlite3_value_text(value).utf8_to_string();

    /// <summary>A day, a time of day (of the first day) or both, in UTC.</summary>
    private static DateTime? Time(sqlite3_value value)
    {
        if (raw.sqlite3_value_type(value) != raw.SQLITE_TEXT)
        {
            return null;
        }

        var text = SqliteValues.Utf8(value);
        return text is [_, _, (byte)':', ..]
            ? SqliteText.TryTime(text, out var time) ? DateTime.SpecifyKind(new DateTime(time.Ticks), DateTimeKind.Utc) : null
            : SqliteText.TryDateTime(text, out var moment) ? moment : null;
    }

    private static long? PartOf(DateTime time, string name) => name switch
    {
        "year" => time.Year,
        "quarter" => (time.Month + 2) / 3,
        "month" => time.Month,
        "week" => ISOWeek.GetWeekOfYear(time),
        "day" => time.Day,
        "dayofyear" => time.DayOfYear,
        "dayofweek" => (int)time.DayOfWeek,
        "daynumber" => DateOnly.FromDateTime(time).DayNumber,
        "hour" => time.Hour,
        "minute" => time.Minute,
        "second" => time.Second,
        "millisecond" => time.Millisecond,
        "microsecond" => time.Microsecond,
        _ => null,
    };

    private static DateTime Truncate(DateTime time, string unit) => unit switch
    {
        "year" => time.Date.AddDays(1 - time.DayOfYear),
        "quarter" => time.Date.AddDays(1 - time.Day).AddMonths(-((time.Month - 1) % 3)),
        "month" => time.Date.AddDays(1 - time.Day),
        "week" => time.Date.AddDays(-(((int)time.DayOfWeek + 6) % 7)),
        "day" => time.Date,
        "hour" => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerHour)),
        "minute" => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute)),
        "second" => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond)),
        _ => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond)),
    };

    private static bool Return(sqlite3_context context, DateTime time, string kind, bool hasShortTimes)
    {
        Span<byte> text = stackalloc byte[SqliteText.MaxLength];
        var length = kind switch
        {
            "date" => SqliteText.Write(DateOnly.FromDateTime(time), text),
            "time" => SqliteText.Write(TimeOnly.FromDateTime(time), text),
            "datetimeoffset" => SqliteText.Write(new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)), text),
            _ => SqliteText.Write(time, text, hasShortTimes),
        };
        raw.sqlite3_result_text(context, (ReadOnlySpan<byte>)text[..length]);
        return true;
    }
}
