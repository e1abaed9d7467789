using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>Makes what is of the rows of a subquery the same of a row that is joined instead.</summary>
/// <param name="rows">The subquery.</param>
/// <param name="joined">What its table is joined as.</param>
internal sealed class JoinRewriter(SelectQuery rows, RowSource joined) : ExprRewriter
{
    /// <summary>A way that starts from an unbound row, from the row of the query that it will stand in, where that is of the model.</summary>
    public static RowSource? RowOf(RowSource? source, SelectQuery query) =>
        source?.Start().Root is { IsUnbound: true, Beyond: null } root && UnboundRows.RowOf(query, root.Model, out var row)
            ? RowSource.Rebase(source, row)
            : source;

    public override RowSource? RootOf(SelectQuery query) => query.Root;

    protected override RowSource? Start(RowSource? root, ModelMetadata model)
    {
        if (root is { IsUnbound: true, Beyond: null } && !Queries.Exists(query => UnboundRows.RowOf(query, model, out _)))
        {
            // Of the subquery, which will not be there when it is bound.
            return UnboundRows.RowOf(rows, model, out var row) ? RowSource.Rebase(row, joined) : root;
        }

        return ReferenceEquals(root, rows.Root) ? joined : root;
    }
}
