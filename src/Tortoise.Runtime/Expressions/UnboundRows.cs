using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>Binds the columns of <c>Team.Fields</c>: each is of the row of the innermost query of its model around it.</summary>
internal sealed class UnboundRows : ExprRewriter
{
    /// <summary>True where an unbound row of a model in a query, and in none inside it, is of the query: which row of it.</summary>
    public static bool RowOf(SelectQuery query, ModelMetadata model, out RowSource? row)
    {
        var isSelected = (query.Row?.Model ?? query.Model) == model;
        row = isSelected ? query.Row ?? query.Root : query.Root;
        return isSelected || query.Model == model;
    }

    public override RowSource? RootOf(SelectQuery query) => query.Root;

    protected override RowSource? Start(RowSource? root, ModelMetadata model)
    {
        if (root is not { IsUnbound: true })
        {
            return root;
        }

        var end = root.Beyond is null ? Queries.Count : Queries.FindIndex(query => ReferenceEquals(query.Root, root.Beyond));
        for (var i = end - 1; i >= 0; i--)
        {
            if (RowOf(Queries[i], model, out var row))
            {
                return row;
            }
        }

        return null;
    }
}
