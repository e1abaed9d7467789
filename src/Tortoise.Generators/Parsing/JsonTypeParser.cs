using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[AsJson]</c>, and the types of System.Text.Json that are JSON by themselves.</summary>
internal static class JsonTypeParser
{
    private const string Nodes = "System.Text.Json.Nodes";

    /// <summary>True for a property that is stored as JSON.</summary>
    public static bool IsJson(IPropertySymbol property, ITypeSymbol type) =>
        property.FindAttribute(AttributeNames.AsJson) is not null || MethodOf(type) is not null;

    public static FieldTypeSpec? Parse(ModelDeclaration model, IPropertySymbol property, ITypeSymbol type, bool isNullable)
    {
        if (Json(model, property, type) is not { } json)
        {
            return null;
        }

        return new FieldTypeSpec(FieldCatalog.Json, type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName(), isNullable)
        {
            IsReference = type.IsReferenceType,
            Json = json,
        };
    }

    private static JsonSpec? Json(ModelDeclaration model, IPropertySymbol property, ITypeSymbol type)
    {
        var attribute = property.FindAttribute(AttributeNames.AsJson);
        if (property.FindAttribute(AttributeNames.Unique) is { } unique)
        {
            model.RefuseOption(property, unique, "documents are not unique; keep what is in a property of its own");
        }

        var handles = new JsonHandles(model.Compilation);
        if (MethodOf(type) is { } method)
        {
            if (attribute is { AttributeClass.IsGenericType: true })
            {
                model.RefuseOption(property, attribute, $"'{type.Name}' is JSON by itself and needs no context");
            }

            return new JsonSpec(null, method, handles.Of(type), IsPublic: true, []);
        }

        if (!model.Compilation.IsSymbolAccessibleWithin(type, model.Compilation.Assembly))
        {
            model.Report(FieldRules.Json, property, property.Name, $"generated code cannot access '{type.Name}'; make it internal or public");
            return null;
        }

        if (Context(model, property, type, attribute!) is not { } context)
        {
            return null;
        }

        // A bool or a number would be a field without [AsJson].
        var handle = handles.Of(type) is var found && found.StartsWith("global::Tortoise.JsonF", StringComparison.Ordinal) ? $"global::Tortoise.JsonExpr<{type.FullName()}>" : found;
        if (handles.Taken is { } taken)
        {
            model.Report(FieldRules.Json, property, property.Name, $"the class '{taken}' exists already, but one of this name is generated for queries; rename it");
        }

        return new JsonSpec(context.FullName(), "Of", handle, JsonHandles.IsPublic(type), [.. handles.Types]) { Options = JsonContextOptions.Parse(context) };
    }

    private static INamedTypeSymbol? Context(ModelDeclaration model, IPropertySymbol property, ITypeSymbol type, AttributeData attribute)
    {
        if (attribute.AttributeClass is { TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Class } declared] })
        {
            return declared;
        }

        if (attribute.AttributeClass is { IsGenericType: true })
        {
            // The compiler reports a class that does not exist.
            model.Break();
            return null;
        }

        var name = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes));
        var contexts = JsonContexts.Of(model.Compilation, type);
        switch (contexts)
        {
            case [var only]:
                return only;
            case []:
                model.Report(
                    FieldRules.Json,
                    property,
                    property.Name,
                    $"no JsonSerializerContext of this project has its type; write one: [JsonSerializable(typeof({name}))] internal partial class AppJson : JsonSerializerContext");
                return null;
            default:
                model.Report(
                    FieldRules.Json,
                    property,
                    property.Name,
                    $"{string.Join(" and ", contexts.Select(static context => $"'{context.Name}'"))} have its type; choose one: [AsJson<{contexts[0].Name}>]");
                return null;
        }
    }

    /// <summary>The method of <c>JsonFieldTypes</c> for a type that is JSON by itself.</summary>
    public static string? MethodOf(ITypeSymbol type) => type is not INamedTypeSymbol { ContainingType: null, IsGenericType: false } ? null : type.Name switch
    {
        "JsonNode" or "JsonObject" or "JsonArray" or "JsonValue" when type.ContainingNamespace.FullName() == Nodes => "Node",
        "JsonElement" when type.ContainingNamespace.FullName() == "System.Text.Json" => "Element",
        "JsonDocument" when type.ContainingNamespace.FullName() == "System.Text.Json" => "Document",
        _ => null,
    };
}
