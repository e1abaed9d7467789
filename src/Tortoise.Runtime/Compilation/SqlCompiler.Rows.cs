using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation;

/// <summary>What a statement over the row of an object computes: a part of it, which a <see cref="RowCompiler"/> writes.</summary>
internal abstract partial class SqlCompiler
{
    private RowAssignments? _row;
    private Action<FieldMetadata>? _writeGiven;
    private int _firstValue;

    /// <summary>Begins to write into a statement.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="row">What is computed.</param>
    /// <param name="firstValue">Index of its first value among those of the statement.</param>
    /// <param name="writeGiven">Writes a field of the row that could not be inserted; null if there is none, so that columns need no table.</param>
    public void Enter(SqlWriter sql, RowAssignments row, int firstValue, Action<FieldMetadata>? writeGiven)
    {
        foreach (var value in row.Values)
        {
            _values.Add(value, _values.Count);
        }

        (Sql, _firstValue, _writeGiven) = (sql, firstValue, writeGiven);
        _row = (RowAssignments)Steps.Aggregate((Statement)row, static (lowered, step) => step.Rewrite(lowered));
        _scopes.Add(new QueryScope
        {
            Table = _row.Rows.From,
            Tables = _row.Given is { } given ? [new(given, "")] : [],
            IsTarget = true,
            IsQualified = writeGiven is not null,
        });
    }

    /// <summary>Writes the assignments.</summary>
    public void WriteAssignments() => Sql.List(_row!.Assignments, assignment =>
    {
        Sql.Name(assignment.Field.Column).Text(" = ");
        WriteAssigned(assignment);
    });

    /// <summary>Writes the condition, if there is one.</summary>
    /// <param name="before">What stands before it.</param>
    /// <param name="after">What stands after it.</param>
    public void WriteRowCondition(string before, string after = "")
    {
        if (_row!.Rows.Where is not null)
        {
            WriteCondition(before, _row.Rows.Where);
            Sql.Text(after);
        }
    }

    private bool IsGiven(TableSource source) => _row?.Given is { } given && ReferenceEquals(source.Root.Identity, given);
}
