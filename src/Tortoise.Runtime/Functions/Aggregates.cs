using System.Numerics;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Aggregate functions. A query that selects only these returns one row.</summary>
public static class Aggregates
{
    extension(Expr expression)
    {
        /// <summary>The number of rows whose value is not NULL.</summary>
        public Aggregate<long> Count() => new AggregateExpr<long>(SqlFunction.Count, expression, FieldTypes.Int64);

        /// <summary>The number of different values that are not NULL.</summary>
        public Aggregate<long> CountDistinct() => expression.Count().Distinct();
    }

    extension<T>(Expr<T> expression)
        where T : struct
    {
        /// <summary>The smallest value; null if there are no rows.</summary>
        public Aggregate<T?> Min() => Extreme(SqlFunction.Min, expression, FieldTypes.Nullable(expression.Type));

        /// <summary>The largest value; null if there are no rows.</summary>
        public Aggregate<T?> Max() => Extreme(SqlFunction.Max, expression, FieldTypes.Nullable(expression.Type));
    }

    extension<T>(Expr<T?> expression)
        where T : struct
    {
        /// <summary>The smallest value that is not NULL; null if there are none.</summary>
        public Aggregate<T?> Min() => Extreme(SqlFunction.Min, expression, expression.Type);

        /// <summary>The largest value that is not NULL; null if there are none.</summary>
        public Aggregate<T?> Max() => Extreme(SqlFunction.Max, expression, expression.Type);
    }

    // Without annotations the receiver takes columns with and without NULL: neither Expr<string> nor Expr<string?> takes both.
#nullable disable annotations
    extension(Expr<string> expression)
#nullable restore annotations
    {
        /// <summary>The smallest string by code points; null if there are no rows.</summary>
        public Aggregate<string?> Min() => new AggregateExpr<string?>(SqlFunction.Min, expression, expression.Type!);

        /// <summary>The largest string by code points; null if there are no rows.</summary>
        public Aggregate<string?> Max() => new AggregateExpr<string?>(SqlFunction.Max, expression, expression.Type!);
    }

    extension(Expr<bool> expression)
    {
        /// <summary>Whether it is true of all rows; true if there are none.</summary>
        public Aggregate<bool> BoolAnd() => new AggregateExpr<bool>(SqlFunction.BoolAnd, KindCheck.Boolean(expression), FieldTypes.Boolean);

        /// <summary>Whether it is true of any row; false if there are none.</summary>
        public Aggregate<bool> BoolOr() => new AggregateExpr<bool>(SqlFunction.BoolOr, KindCheck.Boolean(expression), FieldTypes.Boolean);
    }

    extension(Expr<bool?> expression)
    {
        /// <summary>Whether all values that are not NULL are true; true if there are none.</summary>
        public Aggregate<bool> BoolAnd() => new AggregateExpr<bool>(SqlFunction.BoolAnd, KindCheck.Boolean(expression), FieldTypes.Boolean);

        /// <summary>Whether any value is true; false if there are none.</summary>
        public Aggregate<bool> BoolOr() => new AggregateExpr<bool>(SqlFunction.BoolOr, KindCheck.Boolean(expression), FieldTypes.Boolean);
    }

    extension(Expr<decimal> expression)
    {
        /// <summary>The average, as exact as a decimal allows; null if there are no rows.</summary>
        public Aggregate<decimal?> Avg() => new AggregateExpr<decimal?>(SqlFunction.Average, KindCheck.Number(expression), FieldTypes.Nullable(FieldTypes.Decimal));
    }

    extension(Expr<decimal?> expression)
    {
        /// <summary>The average of the values that are not NULL, as exact as a decimal allows; null if there are none.</summary>
        public Aggregate<decimal?> Avg() => new AggregateExpr<decimal?>(SqlFunction.Average, KindCheck.Number(expression), FieldTypes.Nullable(FieldTypes.Decimal));
    }

    extension<T>(Expr<T> expression)
        where T : struct, INumber<T>
    {
        /// <summary>The average; null if there are no rows.</summary>
        public Aggregate<double?> Avg() => new AggregateExpr<double?>(SqlFunction.Average, KindCheck.Number(expression), FieldTypes.Nullable(FieldTypes.Double));
    }

    extension<T>(Expr<T?> expression)
        where T : struct, INumber<T>
    {
        /// <summary>The average of the values that are not NULL; null if there are none.</summary>
        public Aggregate<double?> Avg() => new AggregateExpr<double?>(SqlFunction.Average, KindCheck.Number(expression), FieldTypes.Nullable(FieldTypes.Double));
    }

    /// <summary>The members of an enum that is stored by name are compared by rank.</summary>
    private static Aggregate<T> Extreme<T>(SqlFunction function, Expr expression, FieldType<T> type) => expression.Names is { } names
        ? new EnumName<T>(new AggregateExpr<int?>(function, EnumRank.Of(expression), FieldTypes.Nullable(FieldTypes.Int32)), names, type)
        : new AggregateExpr<T>(function, expression, type);
}
