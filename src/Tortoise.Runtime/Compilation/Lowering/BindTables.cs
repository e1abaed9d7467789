using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// Gives each query a table of its own and binds its columns to it, so that after this step two columns belong to one table if their sources start
/// from one object. Before it a table has a name for each lambda, and a query that is nested in itself has the same names twice.
/// </summary>
internal sealed class BindTables : ExprRewriter
{
    protected override TableSource NewRow(SelectQuery query) => query.From is ModelTable ? query.NewRow() : base.NewRow(query);

    /// <summary>The rule of <see cref="SelectQuery.Has"/>: the innermost query that has the name.</summary>
    protected override TableSource Start(ModelTable table)
    {
        var end = table.Beyond is null ? Queries.Count : Queries.FindLastIndex(outer => outer.Query.Has(table.Beyond));
        for (var i = end - 1; i >= 0; i--)
        {
            var (query, row) = Queries[i];
            if (query.Has(table))
            {
                return ReferenceEquals(query.RowOf(table), query.Row) ? row : row.Root;
            }
        }

        // A key is made only of a tree whose columns all have a row.
        throw new System.Diagnostics.UnreachableException();
    }
}
