using System.Numerics;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>How far numbers are from their average.</summary>
public static class SpreadAggregates
{
    extension<T>(Expr<T> expression)
        where T : struct, INumber<T>
    {
        /// <summary>The variance of the values; null if there are no rows.</summary>
        /// <param name="sample">True if the rows are a sample of others: it is divided by their number less one, and null for a single row.</param>
        public Aggregate<double?> Variance(bool sample = false) => Of(sample ? SqlFunction.SampleVariance : SqlFunction.Variance, expression);

        /// <summary>The standard deviation of the values; null if there are no rows.</summary>
        /// <param name="sample">True if the rows are a sample of others: it is divided by their number less one, and null for a single row.</param>
        public Aggregate<double?> StdDev(bool sample = false) => Of(sample ? SqlFunction.SampleStdDev : SqlFunction.StdDev, expression);
    }

    extension<T>(Expr<T?> expression)
        where T : struct, INumber<T>
    {
        /// <summary>The variance of the values that are not NULL; null if there are none.</summary>
        /// <param name="sample">True if the rows are a sample of others: it is divided by their number less one, and null for a single value.</param>
        public Aggregate<double?> Variance(bool sample = false) => Of(sample ? SqlFunction.SampleVariance : SqlFunction.Variance, expression);

        /// <summary>The standard deviation of the values that are not NULL; null if there are none.</summary>
        /// <param name="sample">True if the rows are a sample of others: it is divided by their number less one, and null for a single value.</param>
        public Aggregate<double?> StdDev(bool sample = false) => Of(sample ? SqlFunction.SampleStdDev : SqlFunction.StdDev, expression);
    }

    private static AggregateExpr<double?> Of(SqlFunction function, Expr expression) =>
        new(function, KindCheck.Number(expression), FieldTypes.Nullable(FieldTypes.Double));
}
