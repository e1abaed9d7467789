using Tortoise.Dialects;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation;

/// <summary>Statements over the row of an object.</summary>
internal abstract partial class SqlCompiler
{
    public override void VisitInsertRow(InsertRow statement)
    {
        BeginWrite(statement.Model);
        Sql.Text("INSERT INTO ");
        WriteTable(statement.Model);
        WriteInserted(statement);
        WriteConflict(statement);
        WriteReturning(statement);
    }

    public override void VisitUpdateRow(UpdateRow statement)
    {
        BeginWrite(statement.Model);
        Sql.Text("UPDATE ");
        WriteTable(statement.Model);
        Sql.Text(" SET ").List(statement.Select(statement.Fields), field =>
        {
            Sql.Name(field.Column).Text(" = ");
            WriteValue(field);
        });
        WriteCount(statement.Model);
        WriteOutput(statement);
        WriteSeenKey(statement.Model);
        WriteUpdated(statement);
    }

    public override void VisitDeleteRow(DeleteRow statement)
    {
        BeginWrite(statement.Model);
        Sql.Text("DELETE FROM ");
        WriteTable(statement.Model);
        WriteSeenKey(statement.Model);
    }

    public override void VisitSelectRow(SelectRow statement)
    {
        ColumnCheck.Run(Dialect, statement.Model);
        Sql.Text("SELECT ").List(statement.Select(statement.Fields), WriteReturned).Text(" FROM ");
        WriteTable(statement.Model);
        WriteKey(statement.Model);
    }

    /// <summary>The columns of an insert and their values.</summary>
    protected virtual void WriteInserted(InsertRow statement)
    {
        if (statement.Fields.IsEmpty)
        {
            Sql.Text(" DEFAULT VALUES");
            return;
        }

        Sql.Text(" (").List(statement.Select(statement.Fields), WriteColumn).Text(") VALUES ");
        Sql.List(
            Enumerable.Range(0, statement.Rows),
            _ => Sql.Text("(").List(statement.Select(statement.Fields), field => WriteValue(field)).Text(")"));
    }

    protected virtual void WriteConflict(InsertRow statement)
    {
        var conflict = statement.Conflict;
        if (conflict.Action == ConflictAction.Fail)
        {
            return;
        }

        Sql.Text(" ON CONFLICT");
        if (!conflict.Target.IsEmpty)
        {
            Sql.Text(" (").List(statement.Select(conflict.Target), WriteColumn).Text(")");
        }

        if (conflict.Action == ConflictAction.Ignore)
        {
            Sql.Text(" DO NOTHING");
            return;
        }

        Sql.Text(" DO UPDATE SET ").List(
            statement.Select(conflict.Update),
            field => Sql.Name(field.Column).Text(" = excluded.").Name(field.Column));
        WriteCount(statement.Model, isQualified: true);
    }

    /// <summary>Counts the version up, where there is one to count: what was read before is not as the row is any more.</summary>
    /// <param name="model">The model.</param>
    /// <param name="isQualified">True if columns of another row have the same names.</param>
    protected void WriteCount(ModelMetadata model, bool isQualified = false)
    {
        if (model.Version is not { IsRowVersion: false } version)
        {
            return;
        }

        Sql.Text(", ").Name(version.Column).Text(" = ");
        if (isQualified)
        {
            Sql.Name(model.Table).Text(".");
        }

        Sql.Name(version.Column).Text(" + 1");
    }

    /// <summary>Makes an update of an object return what the database set in its row.</summary>
    protected virtual void WriteOutput(UpdateRow statement)
    {
    }

    /// <summary>Makes an update of an object return what the database computed for its row.</summary>
    protected virtual void WriteUpdated(UpdateRow statement)
    {
        if (statement.Model.HasComputedFields)
        {
            ReturnsRows();
            Sql.Text(" RETURNING ").List(statement.Model.Followers, WriteReturned);
        }
    }

    protected virtual void WriteReturning(InsertRow statement)
    {
        if (statement.Returning.IsEmpty)
        {
            return;
        }

        if (ReportsGeneratedKey(statement))
        {
            ReturnsGeneratedKey();
            return;
        }

        ReturnsRows();
        Sql.Text(" RETURNING ").List(statement.Select(statement.Returning), WriteReturned);
    }

    /// <summary>True if an insert returns only the generated key and the driver reports it.</summary>
    protected bool ReportsGeneratedKey(InsertRow statement) =>
        Dialect.ReportsLastInsertedId
        && statement.Conflict.Action == ConflictAction.Fail
        && statement.Select(statement.Returning).ToList() is [{ IsGenerated: true }];

    /// <summary>Records that the driver reports the generated key.</summary>
    protected void ReturnsGeneratedKey() => _returnsGeneratedKey = true;

    /// <summary>Records that the driver must skip a row that conflicts with another, because the statement cannot say so.</summary>
    protected void IgnoresConflicts() => _ignoresConflicts = true;

    protected void WriteKey(ModelMetadata model)
    {
        Sql.Text(" WHERE ");
        for (var i = 0; i < model.Key.Count; i++)
        {
            var field = model.Fields[model.Key[i]];
            Sql.Text(i == 0 ? "" : " AND ");
            WriteComparedColumn(field);
            Sql.Text(" = ");
            WriteValue(field);
        }
    }

    /// <summary>Names the column by whose value the row of an object is found.</summary>
    protected virtual void WriteComparedColumn(FieldMetadata field) => WriteColumn(field);

    /// <summary>A column that an object reads.</summary>
    protected virtual void WriteReturned(FieldMetadata field) => WriteColumn(field);

    /// <summary>The placeholder of an object's value.</summary>
    /// <param name="field">Whose value it is.</param>
    /// <param name="element">Which of the objects, in a statement over several.</param>
    protected virtual void WriteValue(FieldMetadata field, int element = 0) => Sql.Placeholder(new Slot(field.Index, Element: element));

    /// <summary>Finds the row of an object, where it still has the version that the object holds.</summary>
    protected void WriteSeenKey(ModelMetadata model)
    {
        WriteKey(model);
        if (model.Version is { } version)
        {
            Sql.Text(" AND ").Name(version.Column).Text(" = ");
            WriteValue(version);
        }
    }
}
