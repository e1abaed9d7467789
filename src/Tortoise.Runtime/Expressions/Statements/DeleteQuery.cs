namespace Tortoise.Expressions;

/// <summary>Deletes every row that a select finds.</summary>
internal sealed class DeleteQuery(SelectQuery rows) : Statement
{
    public SelectQuery Rows => rows;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Delete);
        rows.AddTo(ref shape);
    }
}
