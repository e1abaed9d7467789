using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>Expressions that read a cell and write a parameter: directly where there is a call, else through the field's type.</summary>
internal static class Cells
{
    public static string Read(ModelSpec model, FieldSpec field, string ordinal)
    {
        var type = field.Type;
        var cell = Reading(type) switch
        {
            CellReading.ByType => $"{ValueType(model, field)}.Read(in row, {ordinal})",
            CellReading.Converted => $"{Cell}.{type.Kind}(in row, {ordinal})",
            _ => $"row.{type.Kind}({ordinal})",
        };
        var value = type.Enum is { AsText: false } ? $"({type.Clr}){cell}" : cell;

        // The type of a nullable value type reads NULL itself.
        return type.IsNullable && (type.IsReference || Reading(type) != CellReading.ByType) ? $"row.IsNull({ordinal}) ? null : {value}" : value;
    }

    public static string Write(ModelSpec model, FieldSpec field, string value)
    {
        var type = field.Type;
        if (type.Precision is not null || type.FieldType is not null)
        {
            return $"{ValueType(model, field)}.Write(writer, ordinal, {ValueType(model, field)}.Store({value}));";
        }

        if (type.IsNullable || !type.IsUnicode || Reading(type) == CellReading.ByType)
        {
            return $"{ValueType(model, field)}.Write(writer, ordinal, {value});";
        }

        return $"writer.{type.Kind}(ordinal, {(type.Enum is { } enumSpec ? $"({enumSpec.Number}){value}" : value)});";
    }

    /// <summary>The expression that makes the field's type.</summary>
    public static string FieldType(FieldTypeSpec type)
    {
        var plain = type switch
        {
            { FieldType: { } custom } => $"new {custom}()",
            { Enum: { AsText: true } text } => $"new {EnumTextType}<{type.Clr}>({(type.IsUnicode ? "" : "isUnicode: false, ")}{string.Join(", ", text.Members.Select(Member))})",
            { Enum: { } number } => $"{FieldTypes}.EnumAsNumber<{type.Clr}, {number.Number}>({FieldTypes}.{number.NumberKind})",
            { Element: { } element } => $"{FieldTypes}.{(type.IsList ? "List" : "Array")}({FieldType(element)}{(element.IsNullable ? ", allowsNull: true" : "")})",
            { Precision: var (digits, scale) } => $"{FieldTypes}.DecimalOf({digits}, {scale})",
            { IsUnicode: false } => $"{FieldTypes}.NonUnicodeString",
            _ => $"{FieldTypes}.{type.Kind}",
        };
        return type is { IsNullable: true, IsReference: false } ? $"{FieldTypes}.Nullable({plain})" : plain;

        string Member(string name) => $"(\"{name}\", {type.Clr}.{CSharpNames.Escape(name)})";
    }

    private static CellReading Reading(FieldTypeSpec type) => type.IsEnumAsText ? CellReading.ByType : FieldCatalog.Of(type.Kind).Reading;

    private static string ValueType(ModelSpec model, FieldSpec field) => $"{model.Type.Columns}.{field.Identifier}.ValueType";
}
