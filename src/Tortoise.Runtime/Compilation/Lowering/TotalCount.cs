using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Compilation.Lowering;

/// <summary>A page has its total as a subquery among what it selects, not as a window function: that would keep an index from giving the first rows only.</summary>
internal sealed class TotalCount : LoweringStep
{
    /// <summary>The number of rows that a query would have without its slice.</summary>
    public static Expr Of(SelectQuery page) =>
        new SubqueryExpr<long>(new CountQuery(page.WithLimit(null).WithOffset(null)), FieldTypes.Int64, isNullable: false);

    protected override Query Lower(Query query)
    {
        if (query is not PageQuery { Rows: var rows })
        {
            return query;
        }

        return rows.Columns is { } columns ? rows.WithColumns([.. columns, Of(rows)]) : rows.WithOwner([.. rows.Owner, Of(rows)]);
    }
}
