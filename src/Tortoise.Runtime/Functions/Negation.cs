using System.Numerics;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>The minus before a number that has a sign.</summary>
public static class Negation
{
    extension<T>(Expr<T>)
        where T : struct, INumber<T>, ISignedNumber<T>
    {
        /// <summary>The number with the opposite sign.</summary>
        public static Expr<T> operator -(Expr<T> value) =>
            new ArithmeticExpr<T>(ArithmeticOperator.Subtract, new Parameter<T>(value.Type, T.Zero), value, value.Type);
    }

    extension<T>(Expr<T?>)
        where T : struct, INumber<T>, ISignedNumber<T>
    {
        /// <summary>The number with the opposite sign; NULL for NULL.</summary>
        public static Expr<T?> operator -(Expr<T?> value) =>
            new ArithmeticExpr<T?>(ArithmeticOperator.Subtract, new Parameter<T?>(value.Type, T.Zero), value, value.Type);
    }
}
