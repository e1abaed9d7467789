using System.Globalization;
using System.Text;
using SQLitePCL;
using Tortoise.Dialects.Sqlite;

namespace Tortoise.Sqlite;

/// <summary>Conversions that SQLite would do in part: it cuts what does not fit, and reads a string up to where it is no number any more.</summary>
internal static partial class SqliteExtensions
{
    private const NumberStyles Digits = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static void RegisterConversions(sqlite3 connection)
    {
        raw.sqlite3_create_function(connection, SqliteFunctions.Whole, 1, Flags, null, static (context, _, values) =>
        {
            try
            {
                if (SqliteValues.Decimal(values[0]) is { } number)
                {
                    raw.sqlite3_result_int64(context, decimal.ToInt64(number));
                }
                else
                {
                    raw.sqlite3_result_null(context);
                }
            }
            catch (OverflowException)
            {
                ReturnOverflow(context);
            }
        });
        raw.sqlite3_create_function(connection, SqliteFunctions.Single, 1, Flags, null, static (context, _, values) =>
        {
            if (raw.sqlite3_value_type(values[0]) == raw.SQLITE_NULL)
            {
                raw.sqlite3_result_null(context);
            }
            else
            {
                raw.sqlite3_result_double(context, (float)raw.sqlite3_value_double(values[0]));
            }
        });
        raw.sqlite3_create_function(connection, SqliteFunctions.ParseWhole, 3, Flags, null, static (context, _, values) =>
        {
            if (SqliteValues.String(values[0]) is { } text
                && long.TryParse(text.Trim(' '), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= raw.sqlite3_value_int64(values[1])
                && number <= raw.sqlite3_value_int64(values[2]))
            {
                raw.sqlite3_result_int64(context, number);
            }
            else
            {
                raw.sqlite3_result_null(context);
            }
        });
        raw.sqlite3_create_function(connection, SqliteFunctions.ParseDecimal, 3, Flags, null, static (context, _, values) => Return(
            context,
            SqliteValues.String(values[0]) is { } text
            && decimal.TryParse(text.Trim(' '), Digits, CultureInfo.InvariantCulture, out var number)
            && number >= SqliteValues.Decimal(values[1])
            && number <= SqliteValues.Decimal(values[2])
                ? number
                : null));
        raw.sqlite3_create_function(connection, SqliteFunctions.ParseDouble, 2, Flags, null, static (context, _, values) =>
        {
            if (SqliteValues.String(values[0]) is { } text
                && double.TryParse(text.Trim(' '), Digits | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
                && Math.Abs(number) <= raw.sqlite3_value_double(values[1]))
            {
                raw.sqlite3_result_double(context, number);
            }
            else
            {
                raw.sqlite3_result_null(context);
            }
        });
        raw.sqlite3_create_function(connection, SqliteFunctions.ParseDate, 1, Flags, null, static (context, _, values) =>
        {
            if (SqliteValues.String(values[0]) is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                Return(context, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
            else
            {
                raw.sqlite3_result_null(context);
            }
        });
    }

    private static void Return(sqlite3_context context, string text)
    {
        if (text.Length == 0)
        {
            // An empty span has no address, and a string without an address is NULL.
            raw.sqlite3_result_text(context, "");
            return;
        }

        raw.sqlite3_result_text(context, (ReadOnlySpan<byte>)Encoding.UTF8.GetBytes(text));
    }
}
