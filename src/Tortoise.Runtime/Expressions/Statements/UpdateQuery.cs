namespace Tortoise.Expressions;

/// <summary>Sets columns in every row that a select finds.</summary>
/// <param name="rows">The rows.</param>
/// <param name="assignments">What is set.</param>
/// <param name="returning">Values of the rows after it that the statement returns; none by default.</param>
internal sealed class UpdateQuery(SelectQuery rows, IReadOnlyList<Assignment> assignments, params IReadOnlyList<Expr> returning) : Statement
{
    public SelectQuery Rows => rows;

    public IReadOnlyList<Assignment> Assignments => assignments;

    public IReadOnlyList<Expr> Returning => returning;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Update);
        shape.Add(assignments.Count);
        shape.Add(returning.Count);
        shape.Enter(rows);
        for (var i = 0; i < assignments.Count; i++)
        {
            shape.Add(assignments[i].Field);
            assignments[i].Value.AddTo(ref shape);
        }

        for (var i = 0; i < returning.Count; i++)
        {
            shape.Walk(returning[i]);
        }

        shape.Leave();
        rows.AddTo(ref shape);
    }
}
