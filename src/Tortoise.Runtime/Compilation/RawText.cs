using Tortoise.Dialects;

namespace Tortoise.Compilation;

/// <summary>
/// Checks the text of raw SQL before each interpolated value. Within quotes or a comment the database sees no parameter: the value would be dropped,
/// or its placeholder stored as text.
/// </summary>
internal static class RawText
{
    /// <exception cref="ArgumentException">The text ends within quotes or a comment.</exception>
    public static void ThrowIfOpen(string text, QuotingFeatures quoting)
    {
        if (OpenAt(text, quoting) is { } at)
        {
            throw Open(text, at);
        }
    }

    /// <exception cref="ArgumentException">The text of a part of a statement ends within quotes or a comment: what follows would belong to it.</exception>
    public static void ThrowIfNotClosed(string text, QuotingFeatures quoting)
    {
        if (OpenAt(text, quoting) is { } at)
        {
            throw new ArgumentException(
                $"The SQL is a part of a statement and opens quotes or a comment that it does not close, from here: {text[at..]}. Close them; a comment that begins with -- or # ends with a line break only.");
        }
    }

    /// <summary>Where the quotes or the comment begin that the text ends within; null if it ends within none.</summary>
    public static int? OpenAt(string text, QuotingFeatures quoting)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = End(text, at, quoting);
            if (end < 0)
            {
                return at;
            }

            at = end;
        }

        return null;
    }

    /// <summary>True for text after which a list of values is expected: <c>… IN</c> or <c>… IN (</c>.</summary>
    public static bool EndsWithIn(ReadOnlySpan<char> text, out bool isOpen)
    {
        text = text.TrimEnd();
        isOpen = text is [.., '('];
        text = isOpen ? text[..^1].TrimEnd() : text;
        return text.EndsWith("IN", StringComparison.OrdinalIgnoreCase) && (text.Length == 2 || char.IsWhiteSpace(text[^3]) || text[^3] is ')' or ']' or '"' or '`');
    }

    /// <summary>Where the quoted text, the comment or the single character ends that begins here; -1 where it is not closed.</summary>
    private static int End(string text, int at, QuotingFeatures quoting)
    {
        var rest = text.AsSpan(at);
        var hasBackslashes = quoting.HasFlag(QuotingFeatures.Backslashes);
        switch (rest[0])
        {
            case '\'':
                return EndOfQuoted(text, at, '\'', hasBackslashes || (quoting.HasFlag(QuotingFeatures.Dollars) && IsEscapeString(text, at)));
            case '"':
                return EndOfQuoted(text, at, '"', hasBackslashes);
            case '`':
                return EndOfQuoted(text, at, '`', hasBackslashes: false);
            case '[' when quoting.HasFlag(QuotingFeatures.Brackets):
                return EndOfQuoted(text, at, ']', hasBackslashes: false);
            case '#' when hasBackslashes:
                return After(text, at, "\n");
            case '-' when rest is ['-', '-', ..] && (!hasBackslashes || (rest.Length > 2 && char.IsWhiteSpace(rest[2]))):
                return After(text, at, "\n");

            // What MySQL runs though others take it for a comment.
            case '/' when rest is ['/', '*', ..] && !(hasBackslashes && rest is [_, _, '!' or 'M', ..]):
                return EndOfComment(text, at, quoting.HasFlag(QuotingFeatures.NestedComments));
            case '$' when quoting.HasFlag(QuotingFeatures.Dollars) && DollarTag(text, at) is { } tag:
                return After(text, at + tag.Length, tag);
            default:
                return at + 1;
        }
    }

    private static int EndOfQuoted(string text, int start, char quote, bool hasBackslashes)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && hasBackslashes)
            {
                i++;
            }
            else if (text[i] == quote)
            {
                // A doubled quote ends this one and begins another, which comes to the same.
                return i + 1;
            }
        }

        return -1;
    }

    private static int EndOfComment(string text, int start, bool isNested)
    {
        var depth = 0;
        for (var i = start; i + 1 < text.Length; i++)
        {
            if (text[i] == '*' && text[i + 1] == '/')
            {
                i++;
                if (--depth == 0)
                {
                    return i + 1;
                }
            }
            else if (text[i] == '/' && text[i + 1] == '*' && (isNested || depth == 0))
            {
                i++;
                depth++;
            }
        }

        return -1;
    }

    private static int After(string text, int from, string end) =>
        text.IndexOf(end, from, StringComparison.Ordinal) is >= 0 and var at ? at + end.Length : -1;

    private static bool IsEscapeString(string text, int quote) =>
        quote > 0 && text[quote - 1] is 'E' or 'e' && (quote == 1 || !char.IsLetterOrDigit(text[quote - 2]));

    /// <summary><c>$$</c> or <c>$tag$</c>; null for a placeholder, <c>$1</c>, and within a name.</summary>
    private static string? DollarTag(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '_' || (end > at + 1 && char.IsDigit(text[end]))))
        {
            end++;
        }

        var isInName = at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_');
        return end < text.Length && text[end] == '$' && !isInName ? text[at..(end + 1)] : null;
    }

    private static ArgumentException Open(string text, int start)
    {
        const int Shown = 40;
        var isComment = text[start] is '-' or '/' or '#';
        var place = text.Length - start > Shown ? $"…{text[^Shown..]}" : text[start..];
        return new ArgumentException(
            isComment
                ? $"The SQL contains an interpolated value within a comment, where it cannot be a parameter: {place}{{…}}. Move the comment."
                : $"The SQL contains an interpolated value within quotes, where it cannot be a parameter: {place}{{…}}. Remove the quotes, and make the rest of their content part of the value: "
                + "name = {name}, name LIKE {\"%\" + part + \"%\"}.");
    }
}
