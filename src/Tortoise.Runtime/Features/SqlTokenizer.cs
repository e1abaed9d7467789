using System.Text;
using Tortoise.Dialects;

namespace Tortoise.Schema;

/// <summary>Splits SQL as databases return it. What is not closed extends to the end; nothing is rejected.</summary>
internal static class SqlTokenizer
{
    private static readonly string[] LongSigns =
        ["!~~*", "!~~", "~~*", "->>", "#>>", "!~*", "::", "<>", "!=", "<=", ">=", "||", "->", "~~", "~*", "!~", "@>", "<@", "@@", "&&", "#>", "<<", ">>"];

    /// <param name="sql">The SQL.</param>
    /// <param name="hasEscapes">True if a backslash in a string escapes the next character.</param>
    /// <param name="hasBrackets">True if names may be in brackets.</param>
    public static List<SqlToken> Read(string sql, bool hasEscapes = false, bool hasBrackets = false) =>
        Read(sql, hasEscapes, hasBrackets, QuotingFeatures.None);

    /// <param name="sql">SQL that a person wrote.</param>
    /// <param name="quoting">How the database's strings, quoted names and comments are.</param>
    public static List<SqlToken> Read(string sql, QuotingFeatures quoting) =>
        Read(sql, quoting.HasFlag(QuotingFeatures.Backslashes), quoting.HasFlag(QuotingFeatures.Brackets), quoting);

    private static List<SqlToken> Read(string sql, bool hasEscapes, bool hasBrackets, QuotingFeatures quoting)
    {
        var tokens = new List<SqlToken>();
        for (var at = 0; at < sql.Length;)
        {
            if (char.IsWhiteSpace(sql[at]))
            {
                at++;
                continue;
            }

            var token = Special(sql, at, quoting) ?? Next(sql, at, hasEscapes, hasBrackets);
            tokens.Add(token);
            at = token.End;
        }

        return tokens;
    }

    /// <summary>What only some databases have, or read in another way; null for anything else.</summary>
    private static SqlToken? Special(string sql, int at, QuotingFeatures quoting)
    {
        var rest = sql.AsSpan(at);
        var hasBackslashes = quoting.HasFlag(QuotingFeatures.Backslashes);
        var hasDollars = quoting.HasFlag(QuotingFeatures.Dollars);
        return rest[0] switch
        {
            '#' when hasBackslashes => Comment(sql, at, at + 1, End(sql, at, "\n"), 0),
            '-' when hasBackslashes && rest is ['-', '-', var next, ..] && !char.IsWhiteSpace(next) => Sign(sql, at),
            '"' when hasBackslashes => Escaped(sql, at, at, '"', SqlTokenKind.QuotedName),

            // What MySQL runs though others take it for a comment.
            '/' when hasBackslashes && rest is ['/', '*', '!' or 'M', ..] => Sign(sql, at),
            '/' when quoting.HasFlag(QuotingFeatures.NestedComments) && rest is ['/', '*', ..] => NestedComment(sql, at),
            'E' or 'e' when hasDollars && rest is [_, '\'', ..] => Escaped(sql, at, at + 1, '\'', SqlTokenKind.Text),
            '$' when hasDollars && DollarTag(sql, at) is { } tag => DollarQuoted(sql, at, tag),
            _ => null,
        };
    }

    private static SqlToken NestedComment(string sql, int start)
    {
        var end = start + 2;
        for (var depth = 1; depth > 0 && end < sql.Length; end++)
        {
            var pair = sql.AsSpan(end, Math.Min(2, sql.Length - end));
            depth += pair is "/*" ? 1 : pair is "*/" ? -1 : 0;
            end += pair is "/*" or "*/" ? 1 : 0;
        }

        return new SqlToken(SqlTokenKind.Comment, sql[(start + 2)..end].Trim(), start, Math.Min(end, sql.Length));
    }

    /// <summary><c>$$</c> or <c>$tag$</c>; null for a placeholder, <c>$1</c>.</summary>
    private static string? DollarTag(string sql, int at)
    {
        var end = at + 1;
        while (end < sql.Length && (char.IsLetter(sql[end]) || sql[end] == '_' || (end > at + 1 && char.IsDigit(sql[end]))))
        {
            end++;
        }

        return end < sql.Length && sql[end] == '$' ? sql[at..(end + 1)] : null;
    }

    private static SqlToken DollarQuoted(string sql, int start, string tag)
    {
        var from = start + tag.Length;
        var to = End(sql, from, tag);
        return new SqlToken(SqlTokenKind.Text, sql[from..to], start, Math.Min(to + tag.Length, sql.Length));
    }

    private static SqlToken Next(string sql, int at, bool hasEscapes, bool hasBrackets)
    {
        var rest = sql.AsSpan(at);
        return sql[at] switch
        {
            '\'' when hasEscapes => Escaped(sql, at, at, '\'', SqlTokenKind.Text),
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

    /// <param name="sql">The SQL.</param>
    /// <param name="start">Where the token starts.</param>
    /// <param name="open">Where its quote is.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="kind">What it is.</param>
    private static SqlToken Escaped(string sql, int start, int open, char quote, SqlTokenKind kind)
    {
        var text = new StringBuilder();
        var end = open + 1;
        for (; end < sql.Length; end++)
        {
            if (sql[end] == quote && !(end + 1 < sql.Length && sql[end + 1] == quote))
            {
                break;
            }

            end += (sql[end] == quote || sql[end] == '\\') && end + 1 < sql.Length ? 1 : 0;
            text.Append(sql[end]);
        }

        return new SqlToken(kind, text.ToString(), start, Math.Min(end + 1, sql.Length));
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
