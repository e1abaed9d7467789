using System.Diagnostics;
using System.Globalization;
using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Dialects.MySql;

/// <summary>Long lists, and the rows of an update of many objects: one JSON parameter, which JSON_TABLE takes apart.</summary>
internal sealed partial class MySqlCompiler
{
    public override void VisitMembership(Membership membership)
    {
        if (membership.List.PlaceholderCount > 0)
        {
            base.VisitMembership(membership);
            return;
        }

        using (NullIsTrue(membership.Negated, membership.Operand))
        {
            VisitComparable(membership.Operand);
            Sql.Text(membership.Negated ? " NOT IN (" : " IN (");
            WriteJsonList(membership.List, (membership.Operand as IField)?.Metadata);
            Sql.Text(")");
        }
    }

    protected override void WriteElements(ListParameter list)
    {
        if (list.PlaceholderCount > 0)
        {
            base.WriteElements(list);
        }
        else
        {
            WriteJsonList(list, field: null);
        }
    }

    /// <summary>An update of many rows: a join with a table of their keys and new values.</summary>
    public override CompiledStatement? CompileManyRows(RowStatement statement) => statement is UpdateRow update ? JoinedUpdate(update) : null;

    private CompiledStatement JoinedUpdate(UpdateRow statement)
    {
        var model = statement.Model;
        var fields = statement.Select(statement.Fields).ToList();
        var key = model.Key.Select(index => model.Fields[index]).ToList();
        if (model.Version is { } version)
        {
            key.Add(version);
        }

        BeginWrite(model);
        Sql.Text("UPDATE ");
        WriteTable(model);
        Sql.Text(" JOIN JSON_TABLE(").Placeholder(new Slot(0, SlotForm.List)).Text(", '$[*]' COLUMNS (");
        var number = 0;
        Sql.List(fields.Concat(key), field =>
            Sql.Text(string.Create(CultureInfo.InvariantCulture, $"c{number} {ElementType(field.Type.Kind, null)} PATH '$[{number++}]'")));
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
            Sql.Text(", ");
            WriteTable(model);
            Sql.Text(".").Name(counted.Column).Text(" = ");
            WriteTable(model);
            Sql.Text(".").Name(counted.Column).Text(" + 1");
        }

        return new CompiledStatement(Sql.ToSql(), Sql.ToSlots(), StatementAccess.Write, returnsRows: false) { Model = model };
    }

    private void WriteJoined(FieldMetadata field, int number)
    {
        WriteTable(field.Model);
        var isHexadecimal = IsHexadecimal(field.Type.Kind);
        Sql.Text(".").Name(field.Column).Text(isHexadecimal ? " = UNHEX(" : " = ").Name("list");
        Sql.Text(string.Create(CultureInfo.InvariantCulture, $".c{number}")).Text(isHexadecimal ? ")" : "");
    }

    /// <summary>True for values that JSON cannot hold as they are.</summary>
    private bool IsHexadecimal(FieldKind kind) =>
        kind == FieldKind.Bytes || (kind == FieldKind.Guid && dialect.GuidFormat == MySqlGuidFormat.Binary16);

    private void WriteJsonList(ListParameter list, FieldMetadata? field)
    {
        Sql.Text(IsHexadecimal(list.Kind) ? "SELECT UNHEX(v) FROM JSON_TABLE(" : "SELECT v FROM JSON_TABLE(");
        Sql.Placeholder(new Slot(IndexOf(list), SlotForm.List));
        Sql.Text($", '$[*]' COLUMNS (v {ElementType(list.Kind, field)} PATH '$')) AS ").Name("list");

        // What is longer than the column can hold reads as NULL; it is in no row.
        Sql.Text(list.Kind == FieldKind.String ? " WHERE v IS NOT NULL" : "");
    }

    private string ElementType(FieldKind kind, FieldMetadata? field) => kind switch
    {
        FieldKind.Decimal => "DECIMAL(65,30)",
        FieldKind.Single or FieldKind.Double => "DOUBLE",
        FieldKind.UInt64 => "BIGINT UNSIGNED",
        FieldKind.DateTime or FieldKind.DateTimeOffset => "DATETIME(6)",
        FieldKind.DateOnly => "DATE",
        FieldKind.TimeOnly => "TIME(6)",
        FieldKind.Guid => dialect.GuidFormat == MySqlGuidFormat.Char36 ? $"VARCHAR(36) COLLATE {MySqlStoreTypes.GuidCollation}" : "CHAR(32)",
        FieldKind.Bytes => "LONGTEXT",
        FieldKind.String when field is not null && MySqlStoreTypes.TextLength(field) is { } length =>
            string.Create(CultureInfo.InvariantCulture, $"VARCHAR({length}) COLLATE {dialect.Collation}"),
        FieldKind.String => $"LONGTEXT COLLATE {dialect.Collation}",
        FieldKind.Boolean or FieldKind.SByte or FieldKind.Byte or FieldKind.Int16 or FieldKind.UInt16 or FieldKind.Int32 or FieldKind.UInt32
            or FieldKind.Int64 or FieldKind.TimeSpan => "BIGINT",
        _ => throw new UnreachableException($"{kind} cannot be in a list."),
    };
}
