using System.Globalization;
using System.Text;
using SQLitePCL;

namespace Tortoise.Sqlite;

/// <summary>The arguments of functions: null for NULL, and for texts that are no numbers where one is wanted.</summary>
internal static class SqliteValues
{
    public static decimal? Decimal(sqlite3_value value) => raw.sqlite3_value_type(value) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_value_int64(value),
        raw.SQLITE_FLOAT => (decimal)raw.sqlite3_value_double(value),
        raw.SQLITE_TEXT when SqliteText.TryDecimal(Utf8(value), out var number) => number,
        _ => null,
    };

    public static double? Double(sqlite3_value value) => raw.sqlite3_value_type(value) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_value_int64(value),
        raw.SQLITE_FLOAT => raw.sqlite3_value_double(value),
        raw.SQLITE_TEXT when double.TryParse(Utf8(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    public static string? String(sqlite3_value value) => raw.sqlite3_value_type(value) == raw.SQLITE_NULL ? null : Encoding.UTF8.GetString(Utf8(value));

    /// <summary>The bytes of a string, including NUL characters.</summary>
    public static ReadOnlySpan<byte> Utf8(sqlite3_value value)
    {
        // Turns the text of a file in UTF-16 into UTF-8; what follows reads those bytes.
        raw.sqlite3_value_text(value);
        return raw.sqlite3_value_blob(value);
    }
}
