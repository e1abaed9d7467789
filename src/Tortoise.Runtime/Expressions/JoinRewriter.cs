namespace Tortoise.Expressions;

/// <summary>Rewrites references to a subquery's rows into references to a joined row.</summary>
/// <param name="rows">The subquery.</param>
/// <param name="joined">The join that replaces its table.</param>
internal sealed class JoinRewriter(SelectQuery rows, TableSource joined) : ExprRewriter
{
    protected override TableSource Start(ModelTable table) =>
        rows.Has(table) && table.Beyond is null && !Queries.Exists(inner => inner.Query.Has(table)) ? rows.RowOf(table).Rebase(joined) : table;
}
