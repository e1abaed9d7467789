namespace Tortoise.Expressions;

/// <summary>Deletes every row that a select finds.</summary>
/// <param name="rows">The rows.</param>
/// <param name="returning">Values of the rows that the statement returns; none by default.</param>
internal sealed class DeleteQuery(SelectQuery rows, params IReadOnlyList<Expr> returning) : Statement
{
    public SelectQuery Rows => rows;

    public IReadOnlyList<Expr> Returning => returning;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Delete);
        shape.Add(returning.Count);
        if (returning.Count > 0)
        {
            shape.Enter(rows);
            foreach (var value in returning)
            {
                shape.Walk(value);
            }

            shape.Leave();
        }

        rows.AddTo(ref shape);
    }
}
