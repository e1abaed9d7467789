using System.Globalization;
using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Dialects.SqlServer;

/// <summary>Rows of SQL Server. MERGE is not used: two that run concurrently violate each other's uniqueness.</summary>
internal sealed partial class SqlServerRowCompiler(SqlServerDialect dialect) : RowCompiler(dialect)
{
    protected override void WriteInsert(InsertRow statement)
    {
        var givesIdentity = statement.Select(statement.Fields).Any(field => field.IsGenerated);
        if (givesIdentity)
        {
            IdentityInsert.Begin(Sql, statement.Model);
        }

        // A row cannot conflict on a column that the database fills.
        var conflict = statement.Conflict;
        if (conflict.Action == ConflictAction.Update && statement.Select(conflict.Target).All(field => statement.Fields.Contains(field.Index)))
        {
            WriteUpsert(statement);
        }
        else
        {
            WriteReturningInsert(statement, ConflictSets.Of(statement));
        }

        if (givesIdentity)
        {
            IdentityInsert.End(Sql, statement.Model);
        }
    }

    /// <summary>Generated keys follow the order of the rows, and sorted they come back in it: nothing else can come back for many rows.</summary>
    public override bool CanRepeat(InsertRow statement) =>
        statement is { Fields.IsEmpty: false, Conflict.Action: ConflictAction.Fail } && statement.Select(statement.Returning).All(field => field.IsGenerated);

    /// <summary>An upsert looks for the row first.</summary>
    public override bool IsSeveral(RowStatement statement) => statement is InsertRow { Conflict.Action: not ConflictAction.Fail };

    /// <summary>SqlBulkCopy takes the name of a table; the columns are those of the places.</summary>
    public override CompiledStatement? CompileStream(RowStatement statement)
    {
        if (statement is not InsertRow { Fields.IsEmpty: false, Conflict.Action: ConflictAction.Fail, Returning.IsEmpty: true } insert)
        {
            return null;
        }

        Sql.Table(insert.Model);
        Slot[] columns = [.. insert.Select(insert.Fields).Select(field => new Slot(field.Index))];
        return new CompiledStatement(Sql.ToSql(), columns, StatementAccess.Write, returnsRows: false) { Model = insert.Model };
    }

    /// <summary>A table may have triggers, with which the server refuses OUTPUT that does not go into a table of its own.</summary>
    private void WriteReturningInsert(InsertRow statement, List<FieldMetadata[]> conflicts)
    {
        FieldMetadata[] returned = [.. statement.Select(statement.Returning)];
        if (returned.Length == 0)
        {
            WriteInsertInto(statement, conflicts, []);
            return;
        }

        ReturnsRows();
        if (statement is { Rows: 1, Conflict.Action: ConflictAction.Fail } && returned is [{ IsGenerated: true } key])
        {
            WriteInsertInto(statement, conflicts, []);
            Sql.Text($"; SELECT CAST(SCOPE_IDENTITY() AS {SqlServerTypes.Of(key.Type)})");
            return;
        }

        DeclareReturned(returned);
        WriteInsertInto(statement, conflicts, returned);
        SelectReturned(returned);
    }

    private void WriteInsertInto(InsertRow statement, List<FieldMetadata[]> conflicts, FieldMetadata[] output)
    {
        var fields = statement.Select(statement.Fields);
        Sql.Text("INSERT INTO ").Table(statement.Model);
        if (!statement.Fields.IsEmpty)
        {
            Sql.Text(" (").Columns(fields).Text(")");
        }

        WriteOutput(output);

        if (statement.Fields.IsEmpty)
        {
            Sql.Text(" DEFAULT VALUES");
        }
        else if (statement.Rows > 1)
        {
            WriteRows(statement);
        }
        else if (conflicts.Count == 0)
        {
            Sql.Text(" VALUES (").List(fields, field => WriteValue(field)).Text(")");
        }
        else
        {
            Sql.Text(" SELECT ").List(fields, field => WriteValue(field)).Text(" WHERE NOT EXISTS (SELECT 1 FROM ");
            WriteLocked(statement.Model);
            var before = " WHERE ";
            foreach (var conflict in conflicts)
            {
                Sql.Text(before);
                WriteMatch(conflict);
                before = " OR ";
            }

            Sql.Text(")");
        }
    }

    /// <summary>Several rows, numbered: only an order says which row gets which key.</summary>
    private void WriteRows(InsertRow statement)
    {
        var fields = statement.Select(statement.Fields).ToList();
        Sql.Text(" SELECT ").Columns(fields).Text(" FROM (VALUES ").List(Enumerable.Range(0, statement.Rows), row =>
        {
            Sql.Text("(").List(fields, field => WriteValue(field, row));
            Sql.Text(string.Create(CultureInfo.InvariantCulture, $", {row})"));
        });
        Sql.Text(") AS [rows] (").Columns(fields).Text(", [$row]) ORDER BY [$row]");
    }

    /// <summary>The locks of the update keep others from inserting the same until the transaction ends.</summary>
    private void WriteUpsert(InsertRow statement)
    {
        FieldMetadata[] target = [.. statement.Select(statement.Conflict.Target)];
        if (statement.Conflict.Computed is { } computed)
        {
            WriteComputedUpsert(statement, target, computed);
            return;
        }

        Sql.Text("UPDATE ");
        WriteLocked(statement.Model);
        Sql.Text(" SET ").List(statement.Select(statement.Conflict.Update), field =>
        {
            Sql.Name(field.Column).Text(" = ");
            if (statement.Fields.Contains(field.Index))
            {
                WriteValue(field);
            }
            else
            {
                Sql.Text("DEFAULT");
            }
        });
        Sql.NextVersion(statement.Model);
        Sql.Text(" WHERE ");
        WriteMatch(target);
        Sql.Text("; IF @@ROWCOUNT = 0 ");
        WriteInsertInto(statement, [], []);
        if (!statement.Returning.IsEmpty)
        {
            ReturnsRows();
            Sql.Text("; SELECT ").Columns(statement.Select(statement.Returning)).Text(" FROM ").Table(statement.Model);
            Sql.Text(" WHERE ");
            WriteMatch(target);
        }
    }

    /// <summary>Where a condition keeps a row as it is, nothing is inserted either, and nothing comes back.</summary>
    private void WriteComputedUpsert(InsertRow statement, FieldMetadata[] target, RowAssignments computed)
    {
        Sql.Text("UPDATE ");
        WriteLocked(statement.Model);
        Sql.Text(" SET ");
        var compiler = Compute(statement.Model, computed, field => WriteGiven(statement, field));
        compiler.WriteAssignments();
        WriteNextVersion(statement, isQualified: false);
        Sql.Text(" WHERE ");
        WriteMatch(target);
        compiler.WriteRowCondition(" AND (", ")");
        Sql.Text("; DECLARE @written int = @@ROWCOUNT; IF @written = 0 BEGIN ");
        WriteInsertInto(statement, [target], []);
        Sql.Text("; SET @written = @@ROWCOUNT; END");
        if (!statement.Returning.IsEmpty)
        {
            ReturnsRows();
            Sql.Text("; SELECT ").Columns(statement.Select(statement.Returning)).Text(" FROM ").Table(statement.Model);
            Sql.Text(" WHERE ");
            WriteMatch(target);
            Sql.Text(" AND @written > 0");
        }
    }

    private void WriteGiven(InsertRow statement, FieldMetadata field)
    {
        if (!statement.Fields.Contains(field.Index))
        {
            throw new UnsupportedByDialectException(
                Dialect.Name, $"a new value of {field} in an upsert, where the object leaves it to the database", "set it in the object, or use only old values");
        }

        WriteValue(field);
    }

    private void WriteLocked(ModelMetadata model)
    {
        Sql.Table(model).Text(" WITH (UPDLOCK, HOLDLOCK)");
    }

    /// <summary>Equality as a unique index has it.</summary>
    private void WriteMatch(FieldMetadata[] columns)
    {
        var before = "";
        foreach (var column in columns)
        {
            Sql.Text(before).Name(column.Column).Text(" = ");
            WriteValue(column);
            before = " AND ";
        }
    }
}
