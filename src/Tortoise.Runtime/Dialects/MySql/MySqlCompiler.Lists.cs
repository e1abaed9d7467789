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

    private void WriteJsonList(ListParameter list, FieldMetadata? field)
    {
        Sql.Text(dialect.IsHexadecimal(list.Kind) ? "SELECT UNHEX(v) FROM JSON_TABLE(" : "SELECT v FROM JSON_TABLE(");
        Sql.Placeholder(new Slot(IndexOf(list), SlotForm.List));
        Sql.Text($", '$[*]' COLUMNS (v {dialect.JsonType(list.Kind, field)} PATH '$')) AS ").Name("list");

        // What is longer than the column can hold reads as NULL; it is in no row.
        Sql.Text(list.Kind == FieldKind.String ? " WHERE v IS NOT NULL" : "");
    }
}
