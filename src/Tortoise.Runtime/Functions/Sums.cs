using System.Numerics;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// Sums, in a type that is wide enough for many rows: long for integers, decimal for <c>ulong</c> and decimals, and
/// <c>double</c> for <c>float</c> and <c>double</c>. A sum that exceeds long is a database error.
/// </summary>
public static class Sums
{
    extension<T>(Expr<T> expression)
        where T : struct, IBinaryInteger<T>
    {
        /// <summary>The sum; 0 if there are no rows.</summary>
        public Aggregate<long> Sum() => new AggregateExpr<long>(SqlFunction.Sum, KindCheck.Number(expression), FieldTypes.Int64);
    }

    extension<T>(Expr<T?> expression)
        where T : struct, IBinaryInteger<T>
    {
        /// <summary>The sum of the values that are not NULL; 0 if there are none.</summary>
        public Aggregate<long?> Sum() => new AggregateExpr<long?>(SqlFunction.Sum, KindCheck.Number(expression), FieldTypes.Nullable(FieldTypes.Int64));
    }

    extension(Expr<ulong> expression)
    {
        /// <summary>The sum; 0 if there are no rows. Summed exactly.</summary>
        public Aggregate<decimal> Sum() => new AggregateExpr<decimal>(SqlFunction.Sum, KindCheck.Number(expression), FieldTypes.Decimal);
    }

    extension(Expr<ulong?> expression)
    {
        /// <summary>The sum of the values that are not NULL; 0 if there are none. Summed exactly.</summary>
        public Aggregate<decimal?> Sum() => new AggregateExpr<decimal?>(SqlFunction.Sum, KindCheck.Number(expression), FieldTypes.Nullable(FieldTypes.Decimal));
    }

    extension(Expr<float> expression)
    {
        /// <summary>The sum; 0 if there are no rows.</summary>
        public Aggregate<double> Sum() => new AggregateExpr<double>(SqlFunction.Sum, KindCheck.Number(expression), FieldTypes.Double);
    }

    extension(Expr<float?> expression)
    {
        /// <summary>The sum of the values that are not NULL; 0 if there are none.</summary>
        public Aggregate<double?> Sum() => new AggregateExpr<double?>(SqlFunction.Sum, KindCheck.Number(expression), FieldTypes.Nullable(FieldTypes.Double));
    }

    extension(Expr<double> expression)
    {
        /// <summary>The sum; 0 if there are no rows.</summary>
        public Aggregate<double> Sum() => new AggregateExpr<double>(SqlFunction.Sum, KindCheck.Number(expression), FieldTypes.Double);
    }

    extension(Expr<double?> expression)
    {
        /// <summary>The sum of the values that are not NULL; 0 if there are none.</summary>
        public Aggregate<double?> Sum() => new AggregateExpr<double?>(SqlFunction.Sum, KindCheck.Number(expression), FieldTypes.Nullable(FieldTypes.Double));
    }

    extension(Expr<decimal> expression)
    {
        /// <summary>The sum; 0 if there are no rows. Summed exactly.</summary>
        public Aggregate<decimal> Sum() => new AggregateExpr<decimal>(SqlFunction.Sum, KindCheck.Number(expression), expression.Type);
    }

    extension(Expr<decimal?> expression)
    {
        /// <summary>The sum of the values that are not NULL; 0 if there are none. Summed exactly.</summary>
        public Aggregate<decimal?> Sum() => new AggregateExpr<decimal?>(SqlFunction.Sum, KindCheck.Number(expression), expression.Type);
    }
}
