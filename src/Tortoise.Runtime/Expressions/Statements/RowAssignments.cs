using Tortoise.CompilerServices;

namespace Tortoise.Expressions;

/// <summary>
/// What a statement over the row of an object computes in the database: values of columns, and a condition. In an upsert a second row is at hand, the one that could
/// not be inserted: a table that is joined to that of the rows.
/// </summary>
/// <param name="rows">The row that is there, with the other one and the condition.</param>
/// <param name="assignments">What is set.</param>
internal sealed class RowAssignments(SelectQuery rows, IReadOnlyList<Assignment> assignments) : Statement
{
    public SelectQuery Rows => rows;

    public IReadOnlyList<Assignment> Assignments => assignments;

    /// <summary>The fields that the object has to be told: those that are set, and of a time and its offset both.</summary>
    public FieldSet Fields => rows.Row.Model.WithOffsets(assignments.Aggregate(default(FieldSet), static (set, assignment) => set.With(assignment.Field.Index)));

    /// <summary>The row that could not be inserted; null if there is none.</summary>
    public RootTable? Given => rows.Tables is [{ Table: var given }] ? given : null;

    /// <summary>The values in them, in the order of their first occurrence.</summary>
    public Parameter[] Values
    {
        get
        {
            var shape = new ShapeBuilder(stackalloc int[64]);
            AddTo(ref shape);
            var values = shape.ToParameters();
            shape.Dispose();
            return values;
        }
    }

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.RowAssignments);
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
