using System.Text;
using SQLitePCL;
using Tortoise.Dialects.Sqlite;

namespace Tortoise.Sqlite;

/// <summary>Functions of strings that SQLite lacks. They count code points.</summary>
internal static partial class SqliteExtensions
{
    private static void RegisterStrings(sqlite3 connection)
    {
        raw.sqlite3_create_function(connection, SqliteFunctions.PadLeft, 3, Flags, null, static (context, _, values) => Pad(context, values, isLeft: true));
        raw.sqlite3_create_function(connection, SqliteFunctions.PadRight, 3, Flags, null, static (context, _, values) => Pad(context, values, isLeft: false));
        raw.sqlite3_create_function(connection, SqliteFunctions.Reverse, 1, Flags, null, static (context, _, values) =>
            Change(context, values[0], Reversed));
        raw.sqlite3_create_function(connection, SqliteFunctions.Repeat, 2, Flags, null, static (context, _, values) =>
        {
            if (SqliteValues.String(values[0]) is { } text && raw.sqlite3_value_type(values[1]) != raw.SQLITE_NULL)
            {
                Fill(context, text, raw.sqlite3_value_int64(values[1]), "", isLeft: true);
            }
            else
            {
                raw.sqlite3_result_null(context);
            }
        });
        raw.sqlite3_create_function(connection, SqliteFunctions.Matches, 2, Flags, null, static (context, _, values) => Match(context, values, ignoreCase: false));
        raw.sqlite3_create_function(connection, SqliteFunctions.MatchesAnyCase, 2, Flags, null, static (context, _, values) =>
            Match(context, values, ignoreCase: true));
    }

    private static string Reversed(string text)
    {
        var reversed = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            // Half a surrogate pair is a character that is replaced, as it is when it is encoded.
            _ = Rune.DecodeLastFromUtf16(rest, out var last, out var length);
            reversed.Append(last);
            rest = rest[..^length];
        }

        return reversed.ToString();
    }

    private static int Length(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            length++;
        }

        return length;
    }

    private static void Pad(sqlite3_context context, sqlite3_value[] values, bool isLeft)
    {
        if (SqliteValues.String(values[0]) is { } text && SqliteValues.String(values[2]) is { } padding && raw.sqlite3_value_type(values[1]) != raw.SQLITE_NULL)
        {
            Fill(context, padding, raw.sqlite3_value_int64(values[1]) - Length(text), text, isLeft);
        }
        else
        {
            raw.sqlite3_result_null(context);
        }
    }

    /// <summary>Returns a string several times before another one, or after it, unless that is more than SQLite takes.</summary>
    private static void Fill(sqlite3_context context, string filling, long count, string text, bool isLeft)
    {
        const int LongestText = 500_000_000;
        count = filling.Length == 0 ? 0 : Math.Max(count, 0);
        if (count > (LongestText - text.Length) / Math.Max(filling.Length, 1))
        {
            raw.sqlite3_result_error_toobig(context);
            return;
        }

        var filled = new StringBuilder(text.Length + (filling.Length * (int)count));
        Return(context, (isLeft ? filled.Insert(0, filling, (int)count).Append(text) : filled.Append(text).Insert(text.Length, filling, (int)count)).ToString());
    }

    private static void Match(sqlite3_context context, sqlite3_value[] values, bool ignoreCase)
    {
        if (SqliteValues.String(values[0]) is not { } text || SqliteValues.String(values[1]) is not { } pattern)
        {
            raw.sqlite3_result_null(context);
            return;
        }

        if (RegularExpressions.IsMatch is not { } isMatch)
        {
            raw.sqlite3_result_error(context, "a regular expression is matched by Matches or IMatches only");
            return;
        }

        try
        {
            raw.sqlite3_result_int(context, isMatch(text, pattern, ignoreCase) ? 1 : 0);
        }
        catch (TimeoutException)
        {
            raw.sqlite3_result_error(context, "a regular expression takes too long");
        }
        catch (ArgumentException)
        {
            raw.sqlite3_result_error(context, "a regular expression is malformed");
        }
    }
}
