using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>Gives the table of a query another name, in its columns and wherever queries inside of it speak of its rows.</summary>
/// <param name="model">The model of the table.</param>
/// <param name="from">What columns name now; null where they name none.</param>
/// <param name="to">What they are to name.</param>
internal sealed class RootRewriter(ModelMetadata model, RowSource? from, RowSource to) : ExprRewriter
{
    public override RowSource? RootOf(SelectQuery query) =>
        (from is null ? Queries.Count == 1 : ReferenceEquals(query.Root, from)) ? to : query.Root;

    protected override RowSource? Start(RowSource? root, ModelMetadata start)
    {
        if (from is not null && root?.Beyond == from)
        {
            return RowSource.Outside(root, to);
        }

        return !ReferenceEquals(root, from) || start != model || IsOwnOfOther() ? root : to;
    }

    /// <summary>True where a query inside has such a table, too: what names none is of the innermost of them.</summary>
    private bool IsOwnOfOther() => from is null && Queries.Skip(1).Any(query => query.Root is null && query.Model == model);
}
