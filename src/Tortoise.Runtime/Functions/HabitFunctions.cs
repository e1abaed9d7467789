using System.ComponentModel;

namespace Tortoise;

/// <summary>C#'s names for functions. The compiler error names the right function.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HabitFunctions
{
    private const string Upper = "Write Upper().";
    private const string Lower = "Write Lower().";
    private const string Edit = "Queries have no such function: select the column and change the string in C#, or write raw SQL.";

    // Without annotations the receiver takes columns with and without NULL: neither Expr<string> nor Expr<string?> takes both.
#nullable disable annotations
    extension(Expr<string> expression)
#nullable restore annotations
    {
        /// <summary>C#'s name for Upper.</summary>
        [Obsolete(Upper, error: true), EditorBrowsable(EditorBrowsableState.Never)]
        public Expr<string> ToUpper() => expression.Upper();

        /// <summary>C#'s name for Upper.</summary>
        [Obsolete(Upper, error: true), EditorBrowsable(EditorBrowsableState.Never)]
        public Expr<string> ToUpperInvariant() => expression.Upper();

        /// <summary>C#'s name for Lower.</summary>
        [Obsolete(Lower, error: true), EditorBrowsable(EditorBrowsableState.Never)]
        public Expr<string> ToLower() => expression.Lower();

        /// <summary>C#'s name for Lower.</summary>
        [Obsolete(Lower, error: true), EditorBrowsable(EditorBrowsableState.Never)]
        public Expr<string> ToLowerInvariant() => expression.Lower();

        /// <summary>C#'s replacement in strings.</summary>
        [Obsolete(Edit, error: true), EditorBrowsable(EditorBrowsableState.Never)]
        public Expr<string> Replace(string oldValue, string newValue) => throw new NotSupportedException(Edit);

        /// <summary>C#'s substring of a string.</summary>
        [Obsolete(Edit, error: true), EditorBrowsable(EditorBrowsableState.Never)]
        public Expr<string> Substring(int startIndex, int length = 0) => throw new NotSupportedException(Edit);
    }
}
