using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The expression that creates the type of a field.</summary>
internal static class FieldTypeExpression
{
    public static string Of(FieldTypeSpec type)
    {
        var plain = type switch
        {
            { Wrapped: { } wrapped } =>
                $"{FieldTypes}.Wrapped<{type.Clr}, {wrapped.Clr}>({Of(type with { Kind = wrapped.Kind, IsNullable = false, Wrapped = null })}, static value => new(value), static wrapper => wrapper.{wrapped.Member})",
            { FieldType: { } custom } => $"new {custom}()",
            { Json: { Context: { } context } } => $"{JsonFieldTypes}.Of<{type.Clr}>(static () => {context}.Default{(type.IsNullable ? ", allowsNull: true" : "")})",
            { Json: { } json } => $"{JsonFieldTypes}.{json.Method}{(json.Method == "Node" ? $"<{type.Clr}>" : "")}({(type.IsNullable ? "allowsNull: true" : "")})",
            { Enum: { AsText: true } text } => $"new {EnumTextType}<{type.Clr}>({(type.IsUnicode ? "" : "isUnicode: false, ")}{(text.DatabaseType is { } own ? SymbolDisplay.FormatLiteral(own, quote: true) + ", " : "")}{string.Join(", ", text.Members.Select(Member))})",
            { Enum: { } number } => $"{FieldTypes}.EnumAsNumber<{type.Clr}, {number.Number}>({FieldTypes}.{number.NumberKind})",
            { Element: { } element } => $"{FieldTypes}.{(type.IsList ? "List" : "Array")}({Of(element)}{(element.IsNullable ? ", allowsNull: true" : "")})",
            { Precision: var (digits, scale) } => $"{FieldTypes}.DecimalOf({digits}, {scale})",
            { IsUnicode: false } => $"{FieldTypes}.NonUnicodeString",
            _ => $"{FieldTypes}.{type.Kind}",
        };
        return type is { IsNullable: true, IsReference: false } ? $"{FieldTypes}.Nullable({plain})" : plain;

        string Member(string name) => $"(\"{name}\", {type.Clr}.{CSharpNames.Escape(name)})";
    }
}
