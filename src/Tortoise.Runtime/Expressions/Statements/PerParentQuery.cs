namespace Tortoise.Expressions;

/// <summary>The rows of a select, whose slice applies per parent: to the rows that agree in <see cref="SelectQuery.Owner"/>.</summary>
internal sealed class PerParentQuery(SelectQuery rows) : RowsQuery(ShapeCode.PerParent, rows)
{
    public override RowsQuery Of(SelectQuery other) => new PerParentQuery(other);
}
