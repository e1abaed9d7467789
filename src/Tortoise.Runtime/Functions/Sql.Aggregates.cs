using Tortoise.Expressions;
using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Values that are not computed from one column.</summary>
public static partial class Sql
{
    /// <summary>The number of rows.</summary>
    public static Aggregate<long> Count() => new AggregateExpr<long>(SqlFunction.CountRows, [], FieldTypes.Int64);

    /// <summary>Tests whether a row is of a group that is not grouped by a key, whose value is NULL there: of a total by <c>Rollup</c>, <c>Cube</c> or <c>GroupingSets</c>.</summary>
    /// <param name="key">A key of <c>GroupBy</c>.</param>
    public static Q IsTotal(Expr key) => new Comparison(ComparisonOperator.Equal, new FunctionExpr<int>(SqlFunction.Grouping, key, FieldTypes.Int32), Literal.One);
}
