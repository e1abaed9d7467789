namespace Tortoise.Expressions;

/// <summary>Rewrites references to a subquery's rows into references to a joined row.</summary>
/// <param name="rows">The subquery.</param>
/// <param name="joined">The join that replaces its table.</param>
internal sealed class JoinRewriter(SelectQuery rows, TableSource joined) : ExprRewriter
{
    protected override TableSource Start(ModelTable table)
    {
        var end = table.Beyond is null ? Queries.Count : Queries.FindLastIndex(inner => inner.Query.Has(table.Beyond));
        var isOfRows = end >= 0 && !Queries.Take(end).Any(inner => inner.Query.Has(table)) && rows.Has(table);
        return isOfRows ? rows.RowOf(table).Rebase(joined) : table;
    }
}
