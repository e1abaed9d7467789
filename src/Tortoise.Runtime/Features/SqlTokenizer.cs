using System.Text;

namespace Tortoise.Schema;

/// <summary>Splits SQL as databases return it. What is not closed extends to the end; nothing is rejected.</summary>
internal static class SqlTokenizer
{
    private static readonly string[] LongSigns =
        ["!~~*", "!~~", "~~*", "->>", "#>>", "!~*", "::", "<>", "!=", "<=", ">=", "||", "->", "~~", "~*", "!~", "@>", "<@", "@@", "&&", "#>", "<<", ">>"];

    /// <param name="sql">The SQL.</param>
    /// <param name="hasEscapes">True if a backslash in a string escapes the next character.</param>
    /// <param name="hasBrackets">True if names may be in brackets.</param>
    public static List<SqlToken> Read(string sql, bool hasEscapes = false, bool hasBrackets = false)
    {
        var tokens = new List<SqlToken>();
        for (var at = 0; at < sql.Length;)
        {
            if (char.IsWhiteSpace(sql[at]))
            {
                at++;
                continue;
            }

            var token = Next(sql, at, hasEscapes, hasBrackets);
            tokens.Add(token);
            at = token.End;
        }

        return tokens;
    }

    private static SqlToken Next(string sql, int at, bool hasEscapes, bool hasBrackets)
    {
        var rest = sql.AsSpan(at);
        return sql[at] switch
        {
            '\'' when hasEscapes => Escaped(sql, at),
            '\'' => Quoted(sql, at, '\'', SqlTokenKind.Text),
            '"' => Quoted(sql, at, '"', SqlTokenKind.QuotedName),
            '`' => Quoted(sql, at, '`', SqlTokenKind.QuotedName),
            '[' when hasBrackets => Quoted(sql, at, ']', SqlTokenKind.QuotedName),
            '-' when rest.StartsWith("--") => Comment(sql, at, at + 2, End(sql, at, "\n"), 0),
            '/' when rest.StartsWith("/*") => Comment(sql, at, at + 2, End(sql, at + 2, "*/"), 2),
            var first when char.IsAsciiDigit(first) => Run(sql, at, SqlTokenKind.Number, static c => char.IsAsciiLetterOrDigit(c) || c == '.'),
            var first when IsWord(first) => Run(sql, at, SqlTokenKind.Word, static c => IsWord(c) || char.IsAsciiDigit(c)),
            _ => Sign(sql, at),
        };
    }

    private static SqlToken Quoted(string sql, int start, char quote, SqlTokenKind kind)
    {
        var end = start + 1;
        while (end < sql.Length && (sql[end] != quote || (end + 1 < sql.Length && sql[end + 1] == quote)))
        {
            end += sql[end] == quote ? 2 : 1;
        }

        var text = sql[(start + 1)..Math.Min(end, sql.Length)].Replace($"{quote}{quote}", $"{quote}", StringComparison.Ordinal);
        return new SqlToken(kind, text, start, Math.Min(end + 1, sql.Length));
    }

    private static SqlToken Escaped(string sql, int start)
    {
        var text = new StringBuilder();
        var end = start + 1;
        for (; end < sql.Length; end++)
        {
            if (sql[end] == '\'' && !(end + 1 < sql.Length && sql[end + 1] == '\''))
            {
                break;
            }

            end += sql[end] is '\'' or '\\' && end + 1 < sql.Length ? 1 : 0;
            text.Append(sql[end]);
        }

        return new SqlToken(SqlTokenKind.Text, text.ToString(), start, Math.Min(end + 1, sql.Length));
    }

    private static SqlToken Comment(string sql, int start, int from, int to, int mark) =>
        new(SqlTokenKind.Comment, sql[from..to].Trim(), start, Math.Min(to + mark, sql.Length));

    private static int End(string sql, int from, string mark)
    {
        var end = sql.IndexOf(mark, from, StringComparison.Ordinal);
        return end < 0 ? sql.Length : end;
    }

    private static SqlToken Run(string sql, int start, SqlTokenKind kind, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < sql.Length && belongs(sql[end]))
        {
            end++;
        }

        return new SqlToken(kind, sql[start..end], start, end);
    }

    private static SqlToken Sign(string sql, int at)
    {
        var length = Array.Find(LongSigns, sign => string.CompareOrdinal(sql, at, sign, 0, sign.Length) == 0)?.Length ?? 1;
        return new SqlToken(SqlTokenKind.Sign, sql.Substring(at, length), at, at + length);
    }

    private static bool IsWord(char c) => char.IsLetter(c) || c is '_' or '$';
}
