using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Lookups by pattern. The forms that begin with I ignore case.</summary>
public static class PatternLookups
{
    // Without annotations the receiver takes columns with and without NULL: neither Expr<string> nor Expr<string?> takes both.
#nullable disable annotations
    extension(Expr<string> expression)
#nullable restore annotations
    {
        /// <summary>
        /// Tests whether the whole string is like a pattern, in which <c>%</c> is any string, <c>_</c> any character, and everything else itself, by
        /// code points. For text that a user typed, write Contains or StartsWith, which know no wildcards.
        /// </summary>
        /// <param name="pattern">The pattern.</param>
        /// <param name="escape">Before a wildcard that means itself.</param>
        /// <exception cref="ArgumentException">The pattern ends with the escape character.</exception>
        public Q Like(string pattern, char escape = '\\') => TextMatch.Of(TextMatchKind.Like, expression, LikePattern.Of(pattern, escape), ignoreCase: false);

        /// <summary>The same as <c>Like</c>, ignoring case.</summary>
        /// <param name="pattern">The pattern.</param>
        /// <param name="escape">Before a wildcard that means itself.</param>
        /// <exception cref="ArgumentException">The pattern ends with the escape character.</exception>
        public Q ILike(string pattern, char escape = '\\') => TextMatch.Of(TextMatchKind.Like, expression, LikePattern.Of(pattern, escape), ignoreCase: true);

        /// <summary>
        /// Tests whether a regular expression, in the syntax of the database, matches a part of the string: .NET's on SQLite, where a match may take a
        /// second and a character beyond the basic plane is two, and the database's own elsewhere. Not on SQL Server.
        /// </summary>
        /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
        public Q Matches(string pattern) => Match(expression, pattern, ignoreCase: false);

        /// <summary>The same as <c>Matches</c>, ignoring case.</summary>
        /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
        public Q IMatches(string pattern) => Match(expression, pattern, ignoreCase: true);
    }

    private static Q Match(Expr<string> expression, string pattern, bool ignoreCase)
    {
        RegularExpressions.Enable();
        return TextMatch.Of(TextMatchKind.Matches, expression, pattern, ignoreCase);
    }
}
