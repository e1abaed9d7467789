using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// Parts of strings, and strings made of them. Positions count from 0, as in C#, and positions and lengths count code points: a character beyond the
/// basic plane is one. What lies outside of a string is passed over, where C# throws. NULL if an argument is NULL.
/// </summary>
public static class StringFunctions
{
    // Without annotations the receiver takes columns with and without NULL: neither Expr<string> nor Expr<string?> takes both.
#nullable disable annotations
    extension(Expr<string> text)
#nullable restore annotations
    {
        /// <summary>The string without leading spaces.</summary>
        public Expr<string> TrimStart() => Of(SqlFunction.TrimStart, text);

        /// <summary>The string without trailing spaces.</summary>
        public Expr<string> TrimEnd() => Of(SqlFunction.TrimEnd, text);

        /// <summary>The string from a position to its end.</summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is a value less than 0.</exception>
        public Expr<string> Substring(Operand<int> start) => Of(SqlFunction.Substring, text, Position(start));

        /// <summary>A part of the string: so many code points from a position on.</summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> or <paramref name="length"/> is a value less than 0.</exception>
        public Expr<string> Substring(Operand<int> start, Operand<int> length) => Of(SqlFunction.Substring, text, Position(start), Count(length));

        /// <summary>The first code points of the string.</summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is a value less than 0.</exception>
        public Expr<string> Left(Operand<int> length) => text.Substring(0, length);

        /// <summary>The last code points of the string.</summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is a value less than 0.</exception>
        public Expr<string> Right(Operand<int> length) => Of(SqlFunction.Right, text, Count(length));

        /// <summary>The string with another one in place of a part, wherever that occurs; compared by code points.</summary>
        /// <exception cref="ArgumentException"><paramref name="oldValue"/> is null or empty.</exception>
#nullable disable annotations
#pragma warning disable RS0041 // Strings with and without NULL.
        public Expr<string> Replace(Operand<string> oldValue, Operand<string> newValue)
#pragma warning restore RS0041
#nullable restore annotations
        {
            if (oldValue.IsValue)
            {
                ArgumentException.ThrowIfNullOrEmpty(oldValue.Value, nameof(oldValue));
            }

            return new FunctionExpr<string>(SqlFunction.Replace, [KindCheck.Text(text), Text(oldValue), Text(newValue)], FieldTypes.String);
        }

        /// <summary>The position of the first occurrence of another string; -1 if there is none. Compared by code points.</summary>
        /// <exception cref="ArgumentNullException">The other string is null.</exception>
#nullable disable annotations
#pragma warning disable RS0041 // Strings with and without NULL.
        public Expr<int> IndexOf(Operand<string> value)
#pragma warning restore RS0041
#nullable restore annotations
        {
            if (value.IsValue)
            {
                ArgumentNullException.ThrowIfNull(value.Value, nameof(value));
            }

            return new FunctionExpr<int>(SqlFunction.IndexOf, [KindCheck.Text(text), Text(value)], FieldTypes.Int32);
        }

        /// <summary>The string, filled up at its start to a length.</summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="totalWidth"/> is a value less than 0.</exception>
        public Expr<string> PadLeft(Operand<int> totalWidth, char paddingChar = ' ') => Padded(SqlFunction.PadLeft, text, totalWidth, paddingChar);

        /// <summary>The string, filled up at its end to a length.</summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="totalWidth"/> is a value less than 0.</exception>
        public Expr<string> PadRight(Operand<int> totalWidth, char paddingChar = ' ') => Padded(SqlFunction.PadRight, text, totalWidth, paddingChar);

        /// <summary>The code points of the string from the last to the first.</summary>
        public Expr<string> Reverse() => Of(SqlFunction.Reverse, text);

        /// <summary>The string so many times, one after the other.</summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is a value less than 0.</exception>
        public Expr<string> Repeat(Operand<int> count) =>
            new FunctionExpr<string>(SqlFunction.Repeat, [KindCheck.Text(text), Count(count)], FieldTypes.String);
    }

    private static FunctionExpr<string> Of(SqlFunction function, Expr<string> text, params Expr[] others) =>
        new(function, [KindCheck.Text(text), .. others], text.Kind == FieldKind.String && !text.IsUnicode ? FieldTypes.NonUnicodeString : FieldTypes.String);

    private static FunctionExpr<string> Padded(SqlFunction function, Expr<string> text, Operand<int> totalWidth, char paddingChar) =>
        new(function, [KindCheck.Text(text), Count(totalWidth), new Parameter<string>(FieldTypes.String, paddingChar.ToString())], FieldTypes.String);

    /// <summary>A position as databases count it, from 1.</summary>
    private static Expr<int> Position(Operand<int> start) => start.Expression is { } expression
        ? NotNegative(expression) + 1
        : Sql.Value(Math.Min(NotNegative(start.Value, nameof(start)), int.MaxValue - 1) + 1);

    private static Expr<int> Count(Operand<int> count) => count.Expression is { } expression
        ? NotNegative(expression)
        : Sql.Value(NotNegative(count.Value, nameof(count)));

    /// <summary>Databases do not agree on what a negative number means.</summary>
    private static Expr<int> NotNegative(Expr<int> number) => Case.When(number < 0).Then(0).Else(number);

    private static int NotNegative(int number, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number, name);
        return number;
    }

    private static Expr Text(Operand<string> text) => text.Expression is { } expression ? KindCheck.Text(expression) : new Parameter<string>(FieldTypes.String, text.Value ?? "");
}
