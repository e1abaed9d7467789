using System.Buffers;

namespace Tortoise.Compilation;

/// <summary>
/// Detects raw SQL that may leave something on its connection: a transaction, a setting, a lock of the session, a temporary table. What it
/// flags wrongly costs only a new connection. It does not look into stored procedures.
/// </summary>
internal static class SessionTraces
{
    private static readonly SearchValues<char> WordCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_");

    private static readonly HashSet<string> FirstWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "ABORT", "ATTACH", "BEGIN", "COMMIT", "DEALLOCATE", "DETACH", "DISCARD", "END", "FLUSH", "HANDLER", "INSTALL", "LISTEN", "LOAD", "LOCK", "PREPARE",
        "RELEASE", "RESET", "ROLLBACK", "SAVEPOINT", "SET", "START", "UNLISTEN", "UNLOCK", "USE", "XA",
    };

    private static readonly string[] Parts =
    [
        "advisory_lock", "begin tran", "create table #", "execute as", "get_lock", "into #", "into @", "into temp", "load_extension", "open symmetric", "setuser", "sp_getapplock",
        "sp_set_session_context", "with hold",
    ];

    private static readonly string[] HarmlessPragmas = ["foreign_key_", "index_", "integrity_", "quick_", "table_"];

    /// <param name="sql">One statement or several.</param>
    /// <param name="hasLocalSettings">True if <c>SET LOCAL</c> ends with the transaction.</param>
    public static bool In(string sql, bool hasLocalSettings)
    {
        // Blanks of all sorts are one. A comment to the end of its line needs the line's end.
        sql = string.Join('\n', sql.Split((char[])['\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        foreach (var range in sql.AsSpan().Split(';'))
        {
            if (Begins(sql.AsSpan(range), hasLocalSettings))
            {
                return true;
            }
        }

        var words = sql.Replace('\n', ' ');
        return Array.Exists(Parts, part => words.Contains(part, StringComparison.OrdinalIgnoreCase))
            || (sql.Contains('@', StringComparison.Ordinal) && sql.Contains(":=", StringComparison.Ordinal))
            || Configures(sql);
    }

    private static bool Begins(ReadOnlySpan<char> statement, bool hasLocalSettings)
    {
        statement = WithoutComments(statement);
        var end = statement.IndexOfAnyExcept(WordCharacters);
        var word = end < 0 ? statement : statement[..end];
        var rest = end < 0 ? default : statement[end..];
        if (word.Equals("PRAGMA", StringComparison.OrdinalIgnoreCase))
        {
            var name = rest[(rest.IndexOf('.') + 1)..].TrimStart();
            return !HasPrefix(name, HarmlessPragmas);
        }

        if (word.Equals("SET", StringComparison.OrdinalIgnoreCase) && hasLocalSettings)
        {
            return !HasPrefix(rest.TrimStart(), ["LOCAL ", "TRANSACTION ", "CONSTRAINTS "]);
        }

        if (word.Equals("CREATE", StringComparison.OrdinalIgnoreCase))
        {
            return IsTemporary(rest);
        }

        return FirstWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary><c>CREATE OR REPLACE LOCAL TEMPORARY …</c></summary>
    private static bool IsTemporary(ReadOnlySpan<char> sql)
    {
        var rest = sql.TrimStart();
        for (var words = 0; words < 4 && rest.Length > 0; words++)
        {
            var end = rest.IndexOfAnyExcept(WordCharacters);
            var word = end < 0 ? rest : rest[..end];
            if (word.Equals("TEMP", StringComparison.OrdinalIgnoreCase) || word.Equals("TEMPORARY", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            rest = end < 0 ? default : rest[Math.Max(end, 1)..].TrimStart();
        }

        return false;
    }

    /// <summary><c>set_config(…, false)</c>: a setting beyond the transaction.</summary>
    private static bool Configures(string sql)
    {
        const string Name = "set_config";
        for (var at = sql.IndexOf(Name, StringComparison.OrdinalIgnoreCase); at >= 0; at = sql.IndexOf(Name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = sql.IndexOf(')', at);
            if (end < 0 || !sql.AsSpan(at, end - at).TrimEnd().EndsWith("true", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WithoutComments(ReadOnlySpan<char> sql)
    {
        while (true)
        {
            sql = sql.TrimStart();
            var end = sql.StartsWith("--") ? sql.IndexOf('\n') : sql.StartsWith("/*") && !sql.StartsWith("/*!") && !sql.StartsWith("/*M!") ? sql.IndexOf("*/") + 1 : 0;
            if (end <= 0)
            {
                // What MySQL runs though others take it for a comment: /*!40101 SET … */.
                return sql.StartsWith("/*") ? sql.TrimStart("/*M!0123456789 ") : sql;
            }

            sql = sql[(end + 1)..];
        }
    }

    private static bool HasPrefix(ReadOnlySpan<char> text, string[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
