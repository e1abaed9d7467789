using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Compilation.Lowering;

/// <summary>A page has its total as a subquery among what it selects, not as a window function: that would keep an index from giving the first rows only.</summary>
internal sealed class TotalCount : LoweringStep
{
    protected override Query Lower(Query query)
    {
        if (query is not PageQuery { Rows: var rows })
        {
            return query;
        }

        var total = new SubqueryExpr<long>(new CountQuery(rows.WithLimit(null).WithOffset(null)), FieldTypes.Int64, isNullable: false);
        return rows.Columns is { } columns ? rows.WithColumns([.. columns, total]) : rows.WithOwner([.. rows.Owner, total]);
    }
}
