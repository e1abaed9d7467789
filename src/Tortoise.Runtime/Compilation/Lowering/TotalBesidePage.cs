using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// PostgreSQL carries what is selected through the sort of all rows, also a total that is the same for each. So the page is a derived table, and the total
/// is selected beside it. The order of the page is that of the result, which the server knows: it does not sort again.
/// </summary>
internal sealed class TotalBesidePage : LoweringStep
{
    protected override Query Lower(Query query)
    {
        // Rows are locked where they are read, and values are made distinct as they are printed.
        if (query is not PageQuery { Rows: { Hints.Lock: null, IsDistinct: false } rows })
        {
            return query;
        }

        var columns = rows.Output.ToList();
        var width = columns.Count;
        var order = Ordering.Of(rows, isByKey: false);
        var outer = new NestedOrder(order, columns, (column, term) => Sameness.AreSameText(column, term, rows));
        var page = new DerivedTable(rows.WithColumns(columns).WithOrder(order));
        return SelectQuery.Of(page, [.. page.Columns.Take(width), TotalCount.Of(rows)]).WithOrder(outer.Over(page));
    }
}
