using System.Diagnostics;
using Tortoise.Dialects;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation;

/// <summary>
/// Turns a statement over the row of an object into SQL text and slots: it has fields and their values, and no expressions. Standard SQL by
/// default, one method per statement and clause; a dialect overrides what it spells differently. Forms for many rows are in
/// <c>RowCompiler.Batches.cs</c>.
/// </summary>
internal abstract partial class RowCompiler(Dialect dialect)
{
    private bool _returnsRows;
    private bool _returnsGeneratedKey;
    private bool _ignoresConflicts;

    protected Dialect Dialect => dialect;

    protected SqlWriter Sql { get; } = new(dialect);

    /// <summary>Compiles one statement; a compiler is used once.</summary>
    public virtual CompiledStatement Compile(RowStatement statement)
    {
        ColumnCheck.Run(dialect, statement.Model);
        string operation;
        switch (statement)
        {
            case InsertRow insert:
                operation = "INSERT";
                WriteInsert(insert);
                break;
            case UpdateRow update:
                operation = "UPDATE";
                WriteUpdate(update);
                break;
            case DeleteRow delete:
                operation = "DELETE";
                WriteDelete(delete);
                break;
            case SelectRow select:
                operation = "SELECT";
                WriteSelect(select);
                break;
            default:
                throw new UnreachableException();
        }

        var isRead = statement is SelectRow;
        var (sql, access) = (Sql.ToSql(), isRead ? StatementAccess.Read : StatementAccess.Write);
        return new(sql, Sql.ToSlots(), access, _returnsRows, _returnsGeneratedKey)
        {
            Model = isRead ? null : statement.Model,
            Info = CompiledStatement.InfoOf(sql, access, operation, [statement.Model.Table]),
            IgnoresConflicts = _ignoresConflicts,
            ChecksVersion = statement is UpdateRow { Model.Version: not null } or DeleteRow { Model.Version: not null },
            Batch = statement is InsertRow { Rows: 1 } or UpdateRow ? new BatchForms(this, dialect, statement) : null,
        };
    }

    protected virtual void WriteInsert(InsertRow statement)
    {
        Sql.Text("INSERT INTO ").Table(statement.Model);
        WriteInserted(statement);
        WriteConflict(statement);
        WriteReturning(statement);
    }

    protected virtual void WriteUpdate(UpdateRow statement)
    {
        Sql.Text("UPDATE ").Table(statement.Model);
        Sql.Text(" SET ");
        if (statement.Computed is { } computed)
        {
            Compute(statement.Model, computed, writeGiven: null).WriteAssignments();
            Sql.Text(statement.Fields.IsEmpty ? "" : ", ");
        }

        Sql.List(statement.Select(statement.Fields), field =>
        {
            Sql.Name(field.Column).Text(" = ");
            WriteValue(field);
        });
        Sql.NextVersion(statement.Model);
        WriteOutput(statement);
        WriteSeenKey(statement.Model);
        WriteUpdated(statement);
    }

    protected virtual void WriteDelete(DeleteRow statement)
    {
        Sql.Text("DELETE FROM ").Table(statement.Model);
        WriteSeenKey(statement.Model);
    }

    protected virtual void WriteSelect(SelectRow statement)
    {
        ReturnsRows();
        Sql.Text("SELECT ").List(statement.Select(statement.Fields), WriteReturned).Text(" FROM ").Table(statement.Model);
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

        Sql.Text(" (").Columns(statement.Select(statement.Fields)).Text(") VALUES ");
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
            Sql.Text(" (").Columns(statement.Select(conflict.Target)).Text(")");
        }

        if (conflict.Action == ConflictAction.Ignore)
        {
            Sql.Text(" DO NOTHING");
            return;
        }

        Sql.Text(" DO UPDATE SET ");
        if (conflict.Computed is { } computed)
        {
            var compiler = Compute(statement.Model, computed, field => Sql.Text("excluded.").Name(field.Column));
            compiler.WriteAssignments();
            WriteNextVersion(statement, isQualified: true);
            compiler.WriteRowCondition(" WHERE ");
            return;
        }

        Sql.List(statement.Select(conflict.Update), field => Sql.Name(field.Column).Text(" = excluded.").Name(field.Column));
        WriteNextVersion(statement, isQualified: true);
    }

    /// <summary>Counts the version up in the row that is there, unless it is set.</summary>
    protected void WriteNextVersion(InsertRow statement, bool isQualified)
    {
        if (statement.Model.Version is not { } version || !statement.Conflict.Update.Contains(version.Index))
        {
            Sql.NextVersion(statement.Model, isQualified);
        }
    }

    /// <summary>What writes the values that are computed in a row; those that are passed follow the fields of the object.</summary>
    /// <param name="model">The model.</param>
    /// <param name="computed">What is computed.</param>
    /// <param name="writeGiven">Writes a field of the row that could not be inserted; null if there is none.</param>
    protected SqlCompiler Compute(ModelMetadata model, RowAssignments computed, Action<FieldMetadata>? writeGiven)
    {
        var compiler = dialect.CreateCompiler();
        compiler.Enter(Sql, computed, model.Fields.Count, writeGiven);
        return compiler;
    }

    /// <summary>Makes an update of an object return what the database set in its row.</summary>
    protected virtual void WriteOutput(UpdateRow statement)
    {
    }

    /// <summary>Makes an update of an object return what the database computed for its row.</summary>
    protected virtual void WriteUpdated(UpdateRow statement)
    {
        if (statement.HasReturned)
        {
            ReturnsRows();
            Sql.Text(" RETURNING ").List(statement.Returned, WriteReturned);
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
    private bool ReportsGeneratedKey(InsertRow statement) =>
        Dialect.ReportsLastInsertedId
        && statement.Conflict.Action == ConflictAction.Fail
        && statement.Select(statement.Returning).ToList() is [{ IsGenerated: true }];

    /// <summary>Records that the statement returns rows although it writes.</summary>
    protected void ReturnsRows() => _returnsRows = true;

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
    protected virtual void WriteComparedColumn(FieldMetadata field) => Sql.Name(field.Column);

    /// <summary>A column that an object reads.</summary>
    protected virtual void WriteReturned(FieldMetadata field) => Sql.Name(field.Column);

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
