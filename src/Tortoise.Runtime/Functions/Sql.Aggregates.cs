using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Values that are not computed from one column.</summary>
public static partial class Sql
{
    /// <summary>The number of rows.</summary>
    public static Aggregate<long> Count() => new AggregateExpr<long>(SqlFunction.CountRows, [], FieldTypes.Int64);
}
