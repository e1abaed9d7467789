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
        /// The column contains all of these words, in any order, by the database's own full-text search. A database that has none rejects the
        /// query when it is compiled (<see cref="UnsupportedByDialectException"/>), and so does one without languages. A column of PostgreSQL's type
        /// <c>tsvector</c> is searched as it is.
        /// </summary>
        /// <param name="words">The words; punctuation between them is ignored.</param>
        /// <param name="language">
        /// The language whose rules apply, by the database's name for it: <c>english</c> finds "running" for "runs" and ignores
        /// "the". Null (the default) takes words as they are.
        /// </param>
        /// <exception cref="ArgumentException">The language is not a valid name.</exception>
        public Q Search(string words, string? language = null)
        {
            ArgumentNullException.ThrowIfNull(words);
            if (language is not null && (language.Length == 0 || !language.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.')))
            {
                throw new ArgumentException("A language name consists of letters, digits, '_' and '.', for example 'english'.", nameof(language));
            }

            return new FullTextMatch(KindCheck.Text(expression), new TextParameter(words), language, negated: false);
        }
    }
}
