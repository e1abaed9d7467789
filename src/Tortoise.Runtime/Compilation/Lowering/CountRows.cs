using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Compilation.Lowering;

/// <summary>The number of rows of a select: it counts them itself, or an outer select counts those of a slice, distinct values, aggregates.</summary>
internal sealed class CountRows : LoweringStep
{
    private static readonly AggregateExpr<long> Count = new(SqlFunction.CountRows, [], FieldTypes.Int64);

    protected override Query Lower(Query query)
    {
        if (query is not CountQuery { Rows: var rows })
        {
            return query;
        }

        var isCompared = rows.IsDistinct || rows.HasAggregate || rows.GroupBy.Count > 0;
        if (!isCompared && !rows.IsSliced)
        {
            return rows.WithColumns([Count]);
        }

        // Rows that are not compared with each other need no columns, and no order.
        return SelectQuery.Of(new DerivedTable(rows.WithColumns(isCompared ? rows.Output : [Literal.One])), Count);
    }
}
