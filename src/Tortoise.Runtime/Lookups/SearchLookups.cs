using Tortoise.Expressions;

namespace Tortoise;

/// <summary>The full-text lookup.</summary>
public static class SearchLookups
{
    // Without annotations the receiver takes columns with and without NULL: neither Expr<string> nor Expr<string?> takes both.
#nullable disable annotations
    extension(Expr<string> expression)
#nullable restore annotations
    {
        /// <summary>
        /// The text holds these words, by the database's own full-text search and its rules of language. A database that has none refuses the
        /// query when it is compiled (<see cref="UnsupportedByDialectException"/>).
        /// </summary>
        public Q Search(string words)
        {
            ArgumentNullException.ThrowIfNull(words);
            return new FullTextMatch(expression, new TextParameter(words), negated: false);
        }
    }
}
