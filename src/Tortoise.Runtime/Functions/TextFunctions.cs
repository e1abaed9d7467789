using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Functions of strings.</summary>
public static class TextFunctions
{
    // Without annotations the receiver takes columns with and without NULL: neither Expr<string> nor Expr<string?> takes both.
#nullable disable annotations
    extension(Expr<string>)
    {
#pragma warning disable RS0041 // Both sides take columns with and without NULL.
        /// <summary>Both strings, concatenated. NULL counts as an empty string, as in C#.</summary>
        public static Expr<string> operator +(Expr<string> left, Expr<string> right) => Concatenation.Of(left, right);
#pragma warning restore RS0041
    }

    extension(Expr<string> expression)
#nullable restore annotations
    {
        /// <summary>The string in lower case, by the invariant culture's simple mapping.</summary>
        public Expr<string> Lower() => new FunctionExpr<string>(SqlFunction.Lower, KindCheck.Text(expression), expression.Type);

        /// <summary>The string in upper case, by the invariant culture's simple mapping.</summary>
        public Expr<string> Upper() => new FunctionExpr<string>(SqlFunction.Upper, KindCheck.Text(expression), FieldTypes.String);

        /// <summary>The string without leading and trailing spaces.</summary>
        public Expr<string> Trim() => new FunctionExpr<string>(SqlFunction.Trim, KindCheck.Text(expression), expression.Type);

        /// <summary>The number of code points.</summary>
        public Expr<int> Length() => new FunctionExpr<int>(SqlFunction.Length, KindCheck.Text(expression), FieldTypes.Int32);
    }
}
