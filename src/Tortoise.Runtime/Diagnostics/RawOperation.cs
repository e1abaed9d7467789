namespace Tortoise.Diagnostics;

/// <summary>The operation of raw SQL: its first word, if it is one that SQL has. Anything else might be a value.</summary>
internal static class RawOperation
{
    private const string Unknown = "SQL";

    private static readonly string[] Words =
    [
        "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "WITH", "CALL", "EXECUTE", "EXEC", "EXPLAIN", "CREATE", "ALTER", "DROP", "TRUNCATE",
        "GRANT", "REVOKE", "SET", "SHOW", "PRAGMA", "VACUUM", "ANALYZE", "COPY", "VALUES", "TABLE", "DO", "BEGIN", "COMMIT", "ROLLBACK",
    ];

    public static string Of(string sql)
    {
        var text = sql.AsSpan().TrimStart();
        while (Comment(text) is var length and > 0)
        {
            text = text[length..].TrimStart();
        }

        var end = text.IndexOfAnyExceptInRange('A', 'z');
        var first = end < 0 ? text : text[..end];
        foreach (var word in Words)
        {
            if (first.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return word;
            }
        }

        return Unknown;
    }

    private static int Comment(ReadOnlySpan<char> text)
    {
        var (start, end) = text.StartsWith("--") ? ("--", "\n") : text.StartsWith("/*") ? ("/*", "*/") : ("", "");
        if (start.Length == 0)
        {
            return 0;
        }

        var length = text[start.Length..].IndexOf(end);
        return length < 0 ? text.Length : start.Length + length + end.Length;
    }
}
