using System.Globalization;
using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Dialects.MySql;

/// <summary>An update of many objects, and what is read after a statement that cannot return it.</summary>
internal sealed partial class MySqlRowCompiler
{
    /// <summary>An update of many rows: a join with a table of their keys and new values.</summary>
    public override CompiledStatement? CompileManyRows(RowStatement statement) => statement is UpdateRow { Computed: null } update ? JoinedUpdate(update) : null;

    private CompiledStatement JoinedUpdate(UpdateRow statement)
    {
        var model = statement.Model;
        var fields = statement.Select(statement.Fields).ToList();
        var key = model.Key.Select(index => model.Fields[index]).ToList();
        if (model.Version is { } version)
        {
            key.Add(version);
        }

        Sql.Text("UPDATE ").Table(model);
        Sql.Text(" JOIN JSON_TABLE(").Placeholder(new Slot(0, SlotForm.List)).Text(", '$[*]' COLUMNS (");
        var number = 0;
        Sql.List(fields.Concat(key), field =>
            Sql.Text(string.Create(CultureInfo.InvariantCulture, $"c{number} {dialect.JsonType(field.Type.Kind, field: null)} PATH '$[{number++}]'")));
        Sql.Text(")) AS ").Name("list").Text(" ON ");
        for (var i = 0; i < key.Count; i++)
        {
            Sql.Text(i == 0 ? "" : " AND ");
            WriteJoined(key[i], fields.Count + i);
        }

        Sql.Text(" SET ");
        number = 0;
        Sql.List(fields, field => WriteJoined(field, number++));
        if (model.Version is { } counted)
        {
            // A column of the list could have its name.
            Sql.Text(", ").Table(model).Text(".").Name(counted.Column).Text(" = ").Table(model).Text(".").Name(counted.Column).Text(" + 1");
        }

        return new CompiledStatement(Sql.ToSql(), Sql.ToSlots(), StatementAccess.Write, returnsRows: false) { Model = model };
    }

    private void WriteJoined(FieldMetadata field, int number)
    {
        Sql.Table(field.Model);
        var isHexadecimal = dialect.IsHexadecimal(field.Type.Kind);
        Sql.Text(".").Name(field.Column).Text(isHexadecimal ? " = UNHEX(" : " = ").Name("list");
        Sql.Text(string.Create(CultureInfo.InvariantCulture, $".c{number}")).Text(isHexadecimal ? ")" : "");
    }

    /// <summary>What a statement cannot return is read after it.</summary>
    public override CompiledStatement? CompileReadBack(RowStatement statement)
    {
        switch (statement)
        {
            case UpdateRow { HasReturned: true } update:
                ReadBack(update);
                break;
            case InsertRow { Returning.IsEmpty: false } insert when !dialect.HasReturning && !ReportsKey(insert):
                ReadBack(insert);
                break;
            default:
                return null;
        }

        return new CompiledStatement(Sql.ToSql(), Sql.ToSlots(), StatementAccess.Read, returnsRows: true);
    }

    private void ReadBack(UpdateRow statement)
    {
        Sql.Text("SELECT ").Columns(statement.Returned).Text(" FROM ").Table(statement.Model);

        // By the version that was written: what somebody else has changed since is not this object's.
        WriteSeenKey(statement.Model);
    }

    /// <summary>The statement that reads what an insert left to the database.</summary>
    private void ReadBack(InsertRow statement)
    {
        Sql.Text("SELECT ").Columns(statement.Select(statement.Returning)).Text(" FROM ").Table(statement.Model);
        if (statement.Model.GeneratedKey is { } key && !statement.Fields.Contains(key.Index))
        {
            Sql.Text(" WHERE ").Name(key.Column).Text(" = LAST_INSERT_ID()");
        }
        else if (statement.Conflict.Action == ConflictAction.Update)
        {
            // The row may be another's, with a key of its own.
            var before = " WHERE ";
            foreach (var field in statement.Select(statement.Conflict.Target))
            {
                Sql.Text(before).Name(field.Column).Text(" = ");
                WriteValue(field);
                before = " AND ";
            }
        }
        else
        {
            WriteKey(statement.Model);
        }
    }
}
