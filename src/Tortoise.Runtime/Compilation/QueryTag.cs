using System.Globalization;
using System.Text;

namespace Tortoise.Compilation;

/// <summary>A comment in SQL text that cannot be broken out of, on any database.</summary>
internal static class QueryTag
{
    private const int MaxLength = 200;
    private const string Start = "/* ";
    private const string End = " */ ";

    /// <summary>
    /// The tag without what could end a comment, begin another one (PostgreSQL and SQL Server nest them) or be taken for something else: asterisks, quotes, the signs of
    /// placeholders, controls and halves of characters.
    /// </summary>
    /// <exception cref="ArgumentException">It is empty or too long.</exception>
    public static string Of(string tag)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tag);
        if (tag.Length > MaxLength)
        {
            throw new ArgumentException($"The tag has {tag.Length} characters; the maximum is {MaxLength}. It is a part of the SQL text, which is kept: use a constant.", nameof(tag));
        }

        var text = new StringBuilder(tag.Length);
        foreach (var rune in tag.EnumerateRunes())
        {
            text.Append(rune.Value switch
            {
                '*' or '\\' or '?' or '@' or '$' or ';' or '\'' or '"' or '`' => "_",
                _ when Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
                _ => rune.ToString(),
            });
        }

        return text.Replace("--", "__").ToString().Trim();
    }

    public static void Write(SqlWriter sql, IReadOnlyList<string> tags)
    {
        foreach (var tag in tags)
        {
            sql.Text(Start).Text(tag).Text(End);
        }
    }

    /// <summary>The statement after its tags.</summary>
    public static ReadOnlySpan<char> Skip(ReadOnlySpan<char> sql)
    {
        while (sql.StartsWith(Start) && sql.IndexOf(End) is >= 0 and var end)
        {
            sql = sql[(end + End.Length)..];
        }

        return sql;
    }

    /// <summary><c>Teams.cs:42 LoadAsync</c>.</summary>
    public static string CallSite(string member, string file, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"{file[(file.LastIndexOfAny(['/', '\\']) + 1)..]}:{line} {member}") is var site && site.Length > MaxLength
            ? site[..MaxLength]
            : site;
}
