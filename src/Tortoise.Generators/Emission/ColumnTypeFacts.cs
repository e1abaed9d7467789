using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Emission.Json;
using static Tortoise.Generators.Emission.ModelFacts;

namespace Tortoise.Generators.Emission;

/// <summary>The type of a column as JSON.</summary>
internal static class ColumnTypeFacts
{
    /// <summary>Its members.</summary>
    public static (string Name, string? Value)[] Of(FieldTypeSpec type) => type switch
    {
        { Wrapped: { } wrapped } => Of(type with { Kind = wrapped.Kind, Wrapped = null }),
        { FieldType: { } custom } => [("type", Text(SchemaFactsEmitter.NameOf(custom.Split('<')[0])))],
        { Json: not null } => [("kind", Text(FieldCatalog.Json))],
        { Enum: { AsText: true, DatabaseType: { } name } own } => [("enum", Text(name)), ("values", List(own.InOrder.Select(Text)))],
        { Enum: { AsText: true } } => [("kind", Text(FieldCatalog.String)), ("unicode", False(type.IsUnicode))],
        { Enum: { } number } => [("kind", Text(number.NumberKind))],
        { Element: { } element } => [("kind", Text(FieldCatalog.Array)), ("of", Json.Object(Of(element)))],
        _ => [("kind", Text(type.Kind)), ("digits", Digits(type.Precision)), ("unicode", False(type.IsUnicode))],
    };

    /// <summary>Its members without the class that stores it, as far as the column is known from the source.</summary>
    public static (string Name, string? Value)[] Neutral(FieldTypeSpec type) => type switch
    {
        { FieldType: not null, StoreType: { Unknown: null } stored } => [("store", Of(stored))],
        { Element: { } element } => [("kind", Text(FieldCatalog.Array)), ("of", Json.Object(Neutral(element)))],
        _ => Of(type),
    };

    /// <summary>The store type of a field type.</summary>
    public static string Of(StoreTypeSpec type) => Json.Object(
        ("kind", OptionalText(type.Kind)),
        ("store", OptionalText(type.Name)),
        (type.Values.Count > 0 ? "enum" : "native", OptionalText(type.Native)),
        ("values", List(type.Values.Select(Text))),
        ("digits", Digits(type.Precision)),
        ("length", Number(type.Length)),
        ("only", Only(type.Databases)),
        ("unknown", OptionalText(type.Unknown)));

    private static string? Digits((int Digits, int Scale)? precision) => precision is (var digits, var scale) ? $"[{Number(digits)},{Number(scale)}]" : null;
}
