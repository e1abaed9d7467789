namespace Tortoise.Expressions;

/// <summary>The rows of a select, whose slice is of the rows of each parent by itself: of those that agree in <see cref="SelectQuery.Owner"/>.</summary>
internal sealed class PerParentQuery(SelectQuery rows) : RowsQuery(Node.PerParent, rows)
{
    public override RowsQuery Of(SelectQuery other) => new PerParentQuery(other);
}
