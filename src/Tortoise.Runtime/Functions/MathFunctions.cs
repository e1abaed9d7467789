using System.Numerics;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// What C# computes with doubles. Where a function has no result (the root of a negative number, the logarithm of 0), it is NULL on every
/// database, as a division by zero is; a result beyond double is an error of the server, and infinite on SQLite.
/// </summary>
public static class MathFunctions
{
    extension<T>(Expr<T> number)
        where T : struct, INumber<T>
    {
        /// <summary>The number raised to a power. NULL for a negative one with a fraction as exponent, and for 0 with a negative exponent.</summary>
        public Expr<double> Power(double exponent) => Partial(SqlFunction.Power, Double(number), new Parameter<double>(FieldTypes.Double, exponent));

        /// <inheritdoc cref="Power{T}(Expr{T}, double)"/>
        /// <param name="exponent">The exponent.</param>
        public Expr<double> Power<TExponent>(Expr<TExponent> exponent)
            where TExponent : struct, INumber<TExponent> => Partial(SqlFunction.Power, Double(number), Double(exponent));

        /// <summary>The square root; NULL for a negative number.</summary>
        public Expr<double> Sqrt() => Partial(SqlFunction.Sqrt, Double(number));

        /// <summary>e raised to the number.</summary>
        public Expr<double> Exp() => Total(SqlFunction.Exp, Double(number));

        /// <summary>The natural logarithm; NULL for 0 and for a negative number.</summary>
        public Expr<double> Log() => Partial(SqlFunction.Log, Double(number));

        /// <summary>The logarithm to another base; NULL for 0 and for a negative number.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The base is not positive, or is 1.</exception>
        public Expr<double> Log(double newBase) => number.Log() / LogOf(newBase);

        /// <summary>The logarithm to the base 10; NULL for 0 and for a negative number.</summary>
        public Expr<double> Log10() => Partial(SqlFunction.Log10, Double(number));

        /// <summary>The sine of an angle in radians.</summary>
        public Expr<double> Sin() => Total(SqlFunction.Sin, Double(number));

        /// <summary>The cosine of an angle in radians.</summary>
        public Expr<double> Cos() => Total(SqlFunction.Cos, Double(number));

        /// <summary>The tangent of an angle in radians.</summary>
        public Expr<double> Tan() => Total(SqlFunction.Tan, Double(number));

        /// <summary>The angle whose sine is the number; NULL outside of -1 to 1.</summary>
        public Expr<double> Asin() => Partial(SqlFunction.Asin, Double(number));

        /// <summary>The angle whose cosine is the number; NULL outside of -1 to 1.</summary>
        public Expr<double> Acos() => Partial(SqlFunction.Acos, Double(number));

        /// <summary>The angle whose tangent is the number.</summary>
        public Expr<double> Atan() => Total(SqlFunction.Atan, Double(number));

        /// <summary>The angle whose tangent is the quotient of the number and another, in the quadrant of both: <c>Math.Atan2(y, x)</c>.</summary>
        public Expr<double> Atan2<TOther>(Expr<TOther> x)
            where TOther : struct, INumber<TOther> => Total(SqlFunction.Atan2, Double(number), Double(x));
    }

    extension<T>(Expr<T?> number)
        where T : struct, INumber<T>
    {
        /// <inheritdoc cref="Power{T}(Expr{T}, double)"/>
        public Expr<double?> Power(double exponent) => OrNull(SqlFunction.Power, Double(number), new Parameter<double>(FieldTypes.Double, exponent));

        /// <inheritdoc cref="Power{T}(Expr{T}, double)"/>
        /// <param name="exponent">The exponent.</param>
        public Expr<double?> Power<TExponent>(Expr<TExponent> exponent)
            where TExponent : struct, INumber<TExponent> => OrNull(SqlFunction.Power, Double(number), Double(exponent));

        /// <inheritdoc cref="Sqrt{T}(Expr{T})"/>
        public Expr<double?> Sqrt() => OrNull(SqlFunction.Sqrt, Double(number));

        /// <inheritdoc cref="Exp{T}(Expr{T})"/>
        public Expr<double?> Exp() => OrNull(SqlFunction.Exp, Double(number));

        /// <inheritdoc cref="Log{T}(Expr{T})"/>
        public Expr<double?> Log() => OrNull(SqlFunction.Log, Double(number));

        /// <inheritdoc cref="Log{T}(Expr{T}, double)"/>
        public Expr<double?> Log(double newBase) => number.Log() / LogOf(newBase);

        /// <inheritdoc cref="Log10{T}(Expr{T})"/>
        public Expr<double?> Log10() => OrNull(SqlFunction.Log10, Double(number));

        /// <inheritdoc cref="Sin{T}(Expr{T})"/>
        public Expr<double?> Sin() => OrNull(SqlFunction.Sin, Double(number));

        /// <inheritdoc cref="Cos{T}(Expr{T})"/>
        public Expr<double?> Cos() => OrNull(SqlFunction.Cos, Double(number));

        /// <inheritdoc cref="Tan{T}(Expr{T})"/>
        public Expr<double?> Tan() => OrNull(SqlFunction.Tan, Double(number));

        /// <inheritdoc cref="Asin{T}(Expr{T})"/>
        public Expr<double?> Asin() => OrNull(SqlFunction.Asin, Double(number));

        /// <inheritdoc cref="Acos{T}(Expr{T})"/>
        public Expr<double?> Acos() => OrNull(SqlFunction.Acos, Double(number));

        /// <inheritdoc cref="Atan{T}(Expr{T})"/>
        public Expr<double?> Atan() => OrNull(SqlFunction.Atan, Double(number));

        /// <inheritdoc cref="Atan2{T, TOther}(Expr{T}, Expr{TOther})"/>
        public Expr<double?> Atan2<TOther>(Expr<TOther> x)
            where TOther : struct, INumber<TOther> => OrNull(SqlFunction.Atan2, Double(number), Double(x));
    }

    private static FunctionExpr<double> Total(SqlFunction function, params Expr[] arguments) => new(function, arguments, FieldTypes.Double);

    private static FunctionExpr<double> Partial(SqlFunction function, params Expr[] arguments) => new(
        function,
        arguments,
        PartialType<double>.Of(FieldTypes.Double, $"{function.Name} has no result for some row. Leave such rows out with Filter, or make it nullable with OrNull()."));

    private static FunctionExpr<double?> OrNull(SqlFunction function, params Expr[] arguments) => new(function, arguments, FieldTypes.Nullable(FieldTypes.Double));

    private static Expr Double(Expr number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return KindCheck.Number(number).Kind == FieldKind.Double ? number : new FunctionExpr<double>(SqlFunction.Cast, number, FieldTypes.Double);
    }

    private static double LogOf(double newBase)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(newBase);
        ArgumentOutOfRangeException.ThrowIfEqual(newBase, 1);
        return Math.Log(newBase);
    }
}
