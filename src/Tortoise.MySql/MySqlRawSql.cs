namespace Tortoise.MySql;

/// <summary>Looks at raw SQL: MySqlConnector would run each of several statements, and one is what was asked for.</summary>
internal static class MySqlRawSql
{
    /// <exception cref="StatementException">The SQL holds more than one statement.</exception>
    public static void ThrowIfSeveral(string sql)
    {
        if (sql.Contains(';', StringComparison.Ordinal) && HasMoreThanOne(sql))
        {
            throw new StatementException("One statement at a time: the SQL holds more than one. Use ExecuteScriptAsync for several.", sql, null);
        }
    }

    private static bool HasMoreThanOne(string sql)
    {
        var hasEnded = false;
        for (var i = 0; i < sql.Length;)
        {
            var next = Skip(sql, i, out var isText);
            if (!isText)
            {
                i = next;
                continue;
            }

            if (hasEnded)
            {
                return true;
            }

            hasEnded = sql[i] == ';';
            i = next;
        }

        return false;
    }

    /// <summary>The end of the quoted text, comment, space or single character that begins here.</summary>
    private static int Skip(string sql, int start, out bool isText)
    {
        var rest = sql.AsSpan(start);
        isText = false;
        if (char.IsWhiteSpace(rest[0]))
        {
            return start + 1;
        }

        if (rest[0] == '#' || rest is ['-', '-'] or ['-', '-', ' ' or '\t' or '\n' or '\r', ..])
        {
            return start + EndOf(rest, "\n");
        }

        if (rest is ['/', '*', not '!' and not 'M', ..])
        {
            return start + 2 + EndOf(rest[2..], "*/");
        }

        isText = true;
        return rest[0] is '\'' or '"' or '`' ? start + EndOfQuoted(rest) : start + 1;
    }

    private static int EndOf(ReadOnlySpan<char> text, string end)
    {
        var at = text.IndexOf(end, StringComparison.Ordinal);
        return at < 0 ? text.Length : at + end.Length;
    }

    private static int EndOfQuoted(ReadOnlySpan<char> text)
    {
        var quote = text[0];
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote != '`')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                return i + 1;
            }
        }

        return text.Length;
    }
}
