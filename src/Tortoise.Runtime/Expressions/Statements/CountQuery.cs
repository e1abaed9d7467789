namespace Tortoise.Expressions;

/// <summary>The number of rows of a select.</summary>
internal sealed class CountQuery(SelectQuery rows) : RowsQuery(ShapeCode.Count, rows)
{
    public override RowsQuery Of(SelectQuery other) => new CountQuery(other);
}
