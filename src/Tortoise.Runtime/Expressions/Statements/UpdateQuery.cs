namespace Tortoise.Expressions;

/// <summary>Sets columns in every row that a select finds.</summary>
internal sealed class UpdateQuery(SelectQuery rows, IReadOnlyList<Assignment> assignments) : Statement
{
    public SelectQuery Rows => rows;

    public IReadOnlyList<Assignment> Assignments => assignments;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Update);
        shape.Add(assignments.Count);
        shape.Enter(rows);
        foreach (var assignment in assignments)
        {
            shape.Add(assignment.Field);
            assignment.Value.AddTo(ref shape);
        }

        shape.Leave();
        rows.AddTo(ref shape);
    }
}
