using System.Text;

namespace Tortoise.Expressions;

/// <summary>
/// Patterns of LIKE with one meaning on all databases: <c>%</c> is any string, <c>_</c> any character, everything else itself. A pattern is kept with
/// <see cref="TextParameter.LikeEscape"/> as its escape character.
/// </summary>
internal static class LikePattern
{
    /// <summary>A user's pattern, with the escape character of all our patterns.</summary>
    /// <exception cref="ArgumentException">It ends with its escape character.</exception>
    public static string Of(string pattern, char escape)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var kept = new StringBuilder(pattern.Length + 8);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != escape)
            {
                AppendTo(kept, pattern[i], isLiteral: pattern[i] is not ('%' or '_'));
            }
            else if (++i < pattern.Length)
            {
                AppendTo(kept, pattern[i], isLiteral: true);
            }
            else
            {
                throw new ArgumentException($"The pattern ends with its escape character '{escape}', which needs a character to escape. Write it twice if it means itself.", nameof(pattern));
            }
        }

        return kept.ToString();
    }

    /// <summary>A kept pattern as SQLite's GLOB has it, which heeds letter case.</summary>
    public static string ToGlob(string pattern)
    {
        var glob = new StringBuilder(pattern.Length + 8);
        for (var i = 0; i < pattern.Length; i++)
        {
            var isLiteral = pattern[i] == TextParameter.LikeEscape;
            var character = pattern[isLiteral ? ++i : i];
            _ = (character, isLiteral) switch
            {
                ('%', false) => glob.Append('*'),
                ('_', false) => glob.Append('?'),
                ('*' or '?' or '[', _) => glob.Append('[').Append(character).Append(']'),
                _ => glob.Append(character),
            };
        }

        return glob.ToString();
    }

    private static void AppendTo(StringBuilder pattern, char character, bool isLiteral)
    {
        // The bracket is T-SQL's.
        if (isLiteral && character is '%' or '_' or '[' or TextParameter.LikeEscape)
        {
            pattern.Append(TextParameter.LikeEscape);
        }

        pattern.Append(character);
    }
}
