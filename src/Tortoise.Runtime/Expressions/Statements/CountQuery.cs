namespace Tortoise.Expressions;

/// <summary>How many rows a select gives.</summary>
internal sealed class CountQuery(SelectQuery rows) : RowsQuery(Node.Count, rows)
{
    public override RowsQuery Of(SelectQuery other) => new CountQuery(other);
}
