namespace Tortoise.Expressions;

/// <summary>The rows of a slice, each with an additional column: the total number of rows without the slice.</summary>
internal sealed class PageQuery(SelectQuery rows) : RowsQuery(ShapeCode.Page, rows)
{
    public override RowsQuery Of(SelectQuery other) => new PageQuery(other);
}
