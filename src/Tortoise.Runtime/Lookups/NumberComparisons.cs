using System.Numerics;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

#pragma warning disable CS1591 // The rows of a table: each operator is the C# operator of its two types.

/// <summary>Comparisons of numbers of different types: those that C# has. No number is less than null, or greater.</summary>
public static class NumberComparisons
{
    extension<T>(Expr<T>)
        where T : struct, IBinaryInteger<T>, ISignedNumber<T>
    {
        public static Q operator ==(Expr<T> left, SignedComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator ==(SignedComparand left, Expr<T> right) => Compared(ComparisonOperator.Equal, left.Expression, right);

        public static Q operator !=(Expr<T> left, SignedComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression).Negate();
        [OverloadResolutionPriority(-1)]
        public static Q operator !=(SignedComparand left, Expr<T> right) => Compared(ComparisonOperator.Equal, left.Expression, right).Negate();

        public static Q operator <(Expr<T> left, SignedComparand right) => Compared(ComparisonOperator.Less, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator <(SignedComparand left, Expr<T> right) => Compared(ComparisonOperator.Less, left.Expression, right);

        public static Q operator <=(Expr<T> left, SignedComparand right) => Compared(ComparisonOperator.LessOrEqual, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator <=(SignedComparand left, Expr<T> right) => Compared(ComparisonOperator.LessOrEqual, left.Expression, right);

        public static Q operator >(Expr<T> left, SignedComparand right) => Compared(ComparisonOperator.Greater, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator >(SignedComparand left, Expr<T> right) => Compared(ComparisonOperator.Greater, left.Expression, right);

        public static Q operator >=(Expr<T> left, SignedComparand right) => Compared(ComparisonOperator.GreaterOrEqual, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator >=(SignedComparand left, Expr<T> right) => Compared(ComparisonOperator.GreaterOrEqual, left.Expression, right);
    }

    extension<T>(Expr<T?>)
        where T : struct, IBinaryInteger<T>, ISignedNumber<T>
    {
        public static Q operator ==(Expr<T?> left, SignedComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator ==(SignedComparand left, Expr<T?> right) => Compared(ComparisonOperator.Equal, left.Expression, right);

        public static Q operator !=(Expr<T?> left, SignedComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression).Negate();
        [OverloadResolutionPriority(-1)]
        public static Q operator !=(SignedComparand left, Expr<T?> right) => Compared(ComparisonOperator.Equal, left.Expression, right).Negate();

        public static Q operator <(Expr<T?> left, SignedComparand right) => Compared(ComparisonOperator.Less, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator <(SignedComparand left, Expr<T?> right) => Compared(ComparisonOperator.Less, left.Expression, right);

        public static Q operator <=(Expr<T?> left, SignedComparand right) => Compared(ComparisonOperator.LessOrEqual, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator <=(SignedComparand left, Expr<T?> right) => Compared(ComparisonOperator.LessOrEqual, left.Expression, right);

        public static Q operator >(Expr<T?> left, SignedComparand right) => Compared(ComparisonOperator.Greater, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator >(SignedComparand left, Expr<T?> right) => Compared(ComparisonOperator.Greater, left.Expression, right);

        public static Q operator >=(Expr<T?> left, SignedComparand right) => Compared(ComparisonOperator.GreaterOrEqual, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator >=(SignedComparand left, Expr<T?> right) => Compared(ComparisonOperator.GreaterOrEqual, left.Expression, right);
    }

    extension<T>(Expr<T>)
        where T : struct, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        public static Q operator ==(Expr<T> left, UnsignedComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator ==(UnsignedComparand left, Expr<T> right) => Compared(ComparisonOperator.Equal, left.Expression, right);

        public static Q operator !=(Expr<T> left, UnsignedComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression).Negate();
        [OverloadResolutionPriority(-1)]
        public static Q operator !=(UnsignedComparand left, Expr<T> right) => Compared(ComparisonOperator.Equal, left.Expression, right).Negate();

        public static Q operator <(Expr<T> left, UnsignedComparand right) => Compared(ComparisonOperator.Less, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator <(UnsignedComparand left, Expr<T> right) => Compared(ComparisonOperator.Less, left.Expression, right);

        public static Q operator <=(Expr<T> left, UnsignedComparand right) => Compared(ComparisonOperator.LessOrEqual, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator <=(UnsignedComparand left, Expr<T> right) => Compared(ComparisonOperator.LessOrEqual, left.Expression, right);

        public static Q operator >(Expr<T> left, UnsignedComparand right) => Compared(ComparisonOperator.Greater, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator >(UnsignedComparand left, Expr<T> right) => Compared(ComparisonOperator.Greater, left.Expression, right);

        public static Q operator >=(Expr<T> left, UnsignedComparand right) => Compared(ComparisonOperator.GreaterOrEqual, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator >=(UnsignedComparand left, Expr<T> right) => Compared(ComparisonOperator.GreaterOrEqual, left.Expression, right);
    }

    extension<T>(Expr<T?>)
        where T : struct, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        public static Q operator ==(Expr<T?> left, UnsignedComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator ==(UnsignedComparand left, Expr<T?> right) => Compared(ComparisonOperator.Equal, left.Expression, right);

        public static Q operator !=(Expr<T?> left, UnsignedComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression).Negate();
        [OverloadResolutionPriority(-1)]
        public static Q operator !=(UnsignedComparand left, Expr<T?> right) => Compared(ComparisonOperator.Equal, left.Expression, right).Negate();

        public static Q operator <(Expr<T?> left, UnsignedComparand right) => Compared(ComparisonOperator.Less, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator <(UnsignedComparand left, Expr<T?> right) => Compared(ComparisonOperator.Less, left.Expression, right);

        public static Q operator <=(Expr<T?> left, UnsignedComparand right) => Compared(ComparisonOperator.LessOrEqual, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator <=(UnsignedComparand left, Expr<T?> right) => Compared(ComparisonOperator.LessOrEqual, left.Expression, right);

        public static Q operator >(Expr<T?> left, UnsignedComparand right) => Compared(ComparisonOperator.Greater, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator >(UnsignedComparand left, Expr<T?> right) => Compared(ComparisonOperator.Greater, left.Expression, right);

        public static Q operator >=(Expr<T?> left, UnsignedComparand right) => Compared(ComparisonOperator.GreaterOrEqual, left, right.Expression);
        [OverloadResolutionPriority(-1)]
        public static Q operator >=(UnsignedComparand left, Expr<T?> right) => Compared(ComparisonOperator.GreaterOrEqual, left.Expression, right);
    }

    extension<T>(Expr<T>)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        public static Q operator ==(Expr<T> left, FloatComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression);

        public static Q operator !=(Expr<T> left, FloatComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression).Negate();

        public static Q operator <(Expr<T> left, FloatComparand right) => Compared(ComparisonOperator.Less, left, right.Expression);

        public static Q operator <=(Expr<T> left, FloatComparand right) => Compared(ComparisonOperator.LessOrEqual, left, right.Expression);

        public static Q operator >(Expr<T> left, FloatComparand right) => Compared(ComparisonOperator.Greater, left, right.Expression);

        public static Q operator >=(Expr<T> left, FloatComparand right) => Compared(ComparisonOperator.GreaterOrEqual, left, right.Expression);
    }

    extension<T>(Expr<T?>)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        public static Q operator ==(Expr<T?> left, FloatComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression);

        public static Q operator !=(Expr<T?> left, FloatComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression).Negate();

        public static Q operator <(Expr<T?> left, FloatComparand right) => Compared(ComparisonOperator.Less, left, right.Expression);

        public static Q operator <=(Expr<T?> left, FloatComparand right) => Compared(ComparisonOperator.LessOrEqual, left, right.Expression);

        public static Q operator >(Expr<T?> left, FloatComparand right) => Compared(ComparisonOperator.Greater, left, right.Expression);

        public static Q operator >=(Expr<T?> left, FloatComparand right) => Compared(ComparisonOperator.GreaterOrEqual, left, right.Expression);
    }

    extension(Expr<decimal>)
    {
        public static Q operator ==(Expr<decimal> left, DecimalComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression);

        public static Q operator !=(Expr<decimal> left, DecimalComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression).Negate();

        public static Q operator <(Expr<decimal> left, DecimalComparand right) => Compared(ComparisonOperator.Less, left, right.Expression);

        public static Q operator <=(Expr<decimal> left, DecimalComparand right) => Compared(ComparisonOperator.LessOrEqual, left, right.Expression);

        public static Q operator >(Expr<decimal> left, DecimalComparand right) => Compared(ComparisonOperator.Greater, left, right.Expression);

        public static Q operator >=(Expr<decimal> left, DecimalComparand right) => Compared(ComparisonOperator.GreaterOrEqual, left, right.Expression);
    }

    extension(Expr<decimal?>)
    {
        public static Q operator ==(Expr<decimal?> left, DecimalComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression);

        public static Q operator !=(Expr<decimal?> left, DecimalComparand right) => Compared(ComparisonOperator.Equal, left, right.Expression).Negate();

        public static Q operator <(Expr<decimal?> left, DecimalComparand right) => Compared(ComparisonOperator.Less, left, right.Expression);

        public static Q operator <=(Expr<decimal?> left, DecimalComparand right) => Compared(ComparisonOperator.LessOrEqual, left, right.Expression);

        public static Q operator >(Expr<decimal?> left, DecimalComparand right) => Compared(ComparisonOperator.Greater, left, right.Expression);

        public static Q operator >=(Expr<decimal?> left, DecimalComparand right) => Compared(ComparisonOperator.GreaterOrEqual, left, right.Expression);
    }

    private static Q Compared(ComparisonOperator op, Expr? left, Expr? right) => (op, left, right) switch
    {
        (_, not null, not null) => new Comparison(op, KindCheck.Number(left), KindCheck.Number(right)),
        (ComparisonOperator.Equal, null, null) => Q.All,
        (ComparisonOperator.Equal, _, _) => new NullCheck((left ?? right)!, negated: false),
        _ => Q.None,
    };
}
