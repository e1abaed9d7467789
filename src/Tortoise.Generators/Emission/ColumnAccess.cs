using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>Code that reads a column and writes a parameter: by a method of the row or writer if there is one, otherwise by the field type.</summary>
internal static class ColumnAccess
{
    public static string Read(ModelSpec model, FieldSpec field, string ordinal)
    {
        var type = field.Type;
        var cell = Reading(type) switch
        {
            CellReading.ByType => $"{ValueType(model, field)}.Read(in row, {ordinal})",
            CellReading.Converted => $"{Cell}.{type.StoredKind}(in row, {ordinal})",
            _ => $"row.{type.StoredKind}({ordinal})",
        };
        var value = type switch
        {
            { Enum.AsText: false } => $"({type.Clr}){cell}",
            { Wrapped: not null } when Reading(type) != CellReading.ByType => $"new {type.Clr}({cell})",
            _ => cell,
        };

        // The field type of a nullable value type reads NULL itself.
        return type.IsNullable && (type.IsReference || Reading(type) != CellReading.ByType) ? $"row.IsNull({ordinal}) ? null : {value}" : value;
    }

    public static string Write(ModelSpec model, FieldSpec field, string value)
    {
        var type = field.Type;
        if (type.Precision is not null || type.FieldType is not null)
        {
            return $"cell.Store({ValueType(model, field)}, {value});";
        }

        if (!type.IsUnicode || Reading(type) == CellReading.ByType)
        {
            return $"cell.Write({ValueType(model, field)}, {value});";
        }

        return $"cell.{type.StoredKind}({type switch
        {
            { Enum: { } enumSpec } => $"({enumSpec.Number}{(type.IsNullable ? "?" : "")}){value}",
            { Wrapped: { } wrapped } => $"{value}{(type.IsNullable ? "?" : "")}.{wrapped.Member}",
            _ => value,
        }});";
    }

    private static CellReading Reading(FieldTypeSpec type) => type.IsEnumAsText ? CellReading.ByType : FieldCatalog.Of(type.StoredKind).Reading;

    private static string ValueType(ModelSpec model, FieldSpec field) =>
        $"{model.Type.Table}.Metadata.TypeOf<{field.Type.ClrType}>({Array.IndexOf([.. model.Fields], field)})";
}
