using Tortoise.Expressions;

namespace Tortoise;

/// <summary>
/// Lookups in strings. The plain forms compare code points; the forms that begin with I ignore case, using the
/// invariant culture's simple mapping, on every database. Wildcards in the given string have no special meaning.
/// </summary>
public static class TextLookups
{
    // Without annotations the receiver takes columns with and without NULL: neither Expr<string> nor Expr<string?> takes both. The string may be
    // null for the compiler only: it does not see that `name == null || t.Name.Contains(name)` never passes null.
#nullable disable annotations
    extension(Expr<string> expression)
#nullable restore annotations
    {
        /// <summary>Tests whether the column equals the string.</summary>
        /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
        public Q Exact(string? text) => TextMatch.Of(TextMatchKind.Exact, expression, text, ignoreCase: false);

        /// <summary>Tests whether the column equals the string, ignoring case.</summary>
        /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
        public Q IExact(string? text) => TextMatch.Of(TextMatchKind.Exact, expression, text, ignoreCase: true);

        /// <summary>Tests whether the column contains the string.</summary>
        /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
        public Q Contains(string? text) => TextMatch.Of(TextMatchKind.Contains, expression, text, ignoreCase: false);

        /// <summary>Tests whether the column contains the string, ignoring case.</summary>
        /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
        public Q IContains(string? text) => TextMatch.Of(TextMatchKind.Contains, expression, text, ignoreCase: true);

        /// <summary>Tests whether the column starts with the string. An index on the column can be used.</summary>
        /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
        public Q StartsWith(string? text) => TextMatch.Of(TextMatchKind.StartsWith, expression, text, ignoreCase: false);

        /// <summary>Tests whether the column starts with the string, ignoring case.</summary>
        /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
        public Q IStartsWith(string? text) => TextMatch.Of(TextMatchKind.StartsWith, expression, text, ignoreCase: true);

        /// <summary>Tests whether the column ends with the string.</summary>
        /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
        public Q EndsWith(string? text) => TextMatch.Of(TextMatchKind.EndsWith, expression, text, ignoreCase: false);

        /// <summary>Tests whether the column ends with the string, ignoring case.</summary>
        /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
        public Q IEndsWith(string? text) => TextMatch.Of(TextMatchKind.EndsWith, expression, text, ignoreCase: true);
    }
}
