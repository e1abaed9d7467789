namespace Tortoise.Expressions;

/// <summary>Makes what is of the rows of a subquery the same of a row that is joined instead.</summary>
/// <param name="rows">The subquery.</param>
/// <param name="joined">What its table is joined as.</param>
internal sealed class JoinRewriter(SelectQuery rows, TableSource joined) : ExprRewriter
{
    protected override TableSource Start(ModelTable table) =>
        rows.Has(table) && table.Beyond is null && !Queries.Exists(inner => inner.Query.Has(table)) ? rows.RowOf(table).Rebase(joined) : table;
}
