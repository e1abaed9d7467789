using System.ComponentModel;

namespace Tortoise;

/// <summary>C#'s names for functions. The compiler error names the right function.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HabitFunctions
{
    private const string Upper = "Write Upper().";
    private const string Lower = "Write Lower().";

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
    }
}
