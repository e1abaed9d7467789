using System.Numerics;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Functions of numbers whose result is a number of the same type. Decimals stay exact.</summary>
public static class RoundingFunctions
{
    private const int MostDigits = 28;

    extension<T>(Expr<T> number)
        where T : struct, INumber<T>
    {
        /// <summary>The absolute value.</summary>
        public Expr<T> Abs() => new FunctionExpr<T>(SqlFunction.Abs, KindCheck.Number(number), number.Type);

        /// <summary>-1, 0 or 1.</summary>
        public Expr<int> Sign() => new FunctionExpr<int>(SqlFunction.Sign, KindCheck.Number(number), FieldTypes.Int32);
    }

    extension<T>(Expr<T?> number)
        where T : struct, INumber<T>
    {
        /// <summary>The absolute value; NULL for NULL.</summary>
        public Expr<T?> Abs() => new FunctionExpr<T?>(SqlFunction.Abs, KindCheck.Number(number), number.Type);

        /// <summary>-1, 0 or 1; NULL for NULL.</summary>
        public Expr<int?> Sign() => new FunctionExpr<int?>(SqlFunction.Sign, KindCheck.Number(number), FieldTypes.Nullable(FieldTypes.Int32));
    }

    extension<T>(Expr<T> number)
        where T : struct, IFloatingPoint<T>
    {
        /// <summary>The number rounded half away from zero, as <c>Math.Round(x, digits, MidpointRounding.AwayFromZero)</c>.</summary>
        /// <param name="digits">The digits after the point.</param>
        /// <exception cref="ArgumentOutOfRangeException">There are fewer than 0 or more than 28 digits.</exception>
        public Expr<T> Round(int digits = 0) => new FunctionExpr<T>(SqlFunction.Round, [KindCheck.Number(number), Digits(digits)], number.Type);

        /// <summary>The least whole number that is not less.</summary>
        public Expr<T> Ceiling() => new FunctionExpr<T>(SqlFunction.Ceiling, KindCheck.Number(number), number.Type);

        /// <summary>The greatest whole number that is not greater.</summary>
        public Expr<T> Floor() => new FunctionExpr<T>(SqlFunction.Floor, KindCheck.Number(number), number.Type);

        /// <summary>The number without the digits after its point.</summary>
        public Expr<T> Truncate() => new FunctionExpr<T>(SqlFunction.Truncate, KindCheck.Number(number), number.Type);
    }

    extension<T>(Expr<T?> number)
        where T : struct, IFloatingPoint<T>
    {
        /// <summary>The number rounded half away from zero, as <c>Math.Round(x, digits, MidpointRounding.AwayFromZero)</c>; NULL for NULL.</summary>
        /// <param name="digits">The digits after the point.</param>
        /// <exception cref="ArgumentOutOfRangeException">There are fewer than 0 or more than 28 digits.</exception>
        public Expr<T?> Round(int digits = 0) => new FunctionExpr<T?>(SqlFunction.Round, [KindCheck.Number(number), Digits(digits)], number.Type);

        /// <summary>The least whole number that is not less; NULL for NULL.</summary>
        public Expr<T?> Ceiling() => new FunctionExpr<T?>(SqlFunction.Ceiling, KindCheck.Number(number), number.Type);

        /// <summary>The greatest whole number that is not greater; NULL for NULL.</summary>
        public Expr<T?> Floor() => new FunctionExpr<T?>(SqlFunction.Floor, KindCheck.Number(number), number.Type);

        /// <summary>The number without the digits after its point; NULL for NULL.</summary>
        public Expr<T?> Truncate() => new FunctionExpr<T?>(SqlFunction.Truncate, KindCheck.Number(number), number.Type);
    }

    /// <summary>They are a part of the text, as they are of the program.</summary>
    private static Literal Digits(int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, MostDigits);
        return Literal.Of(digits);
    }
}
