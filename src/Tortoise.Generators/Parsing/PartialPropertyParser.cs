using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>The modifiers that the implementing part of a partial property must repeat.</summary>
internal static class PartialPropertyParser
{
    /// <summary>Null if the model has no implementing part to emit.</summary>
    public static PartialPropertySpec? Parse(ModelDeclaration model, IPropertySymbol property)
    {
        if (MixinParser.IsOf(property))
        {
            return MixinParser.Property(model, property);
        }

        if (!property.IsTracked()
            || !SymbolEqualityComparer.Default.Equals(property.ContainingType, model.Type)
            || property.Declaration() is not { AccessorList.Accessors: var accessors } declaration)
        {
            return null;
        }

        return new PartialPropertySpec(Modifiers(declaration), Getter(accessors) ?? "get", Setter(accessors) ?? "set")
        {
            HasJsonIgnore = Has(property, "JsonIgnoreAttribute"),
            HasDebuggerBrowsable = Has(property, "DebuggerBrowsableAttribute"),
        };
    }

    /// <summary>The implementing part of a property of any type; null for one without accessors.</summary>
    public static PartialPropertySpec? Parse(IPropertySymbol property) => property.Declaration() is { AccessorList.Accessors: var accessors } declaration
        ? new PartialPropertySpec(Modifiers(declaration), Getter(accessors) ?? "get", Setter(accessors) ?? "set")
        : null;

    /// <summary>Null if there is nothing to implement.</summary>
    public static PlainPropertySpec? ParsePlain(IPropertySymbol property) => property.Declaration() is { AccessorList.Accessors: var accessors } declaration && accessors.Any(IsKnown)
        ? new PlainPropertySpec(
            CSharpNames.Escape(property.Name),
            property.Type.FullName(),
            property.Type is { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.Annotated },
            Modifiers(declaration),
            Getter(accessors),
            Setter(accessors))
        : null;

    private static bool Has(IPropertySymbol property, string attribute) =>
        property.GetAttributes().Any(declared => declared.AttributeClass?.Name == attribute);

    private static string Modifiers(PropertyDeclarationSyntax declaration) => string.Join(" ", declaration.Modifiers
        .Where(static modifier => !modifier.IsKind(SyntaxKind.PartialKeyword))
        .Select(static modifier => modifier.ValueText)
        .Append("partial"));

    private static string? Getter(SyntaxList<AccessorDeclarationSyntax> accessors) => accessors.Where(IsGetter).Select(Head).FirstOrDefault();

    private static string? Setter(SyntaxList<AccessorDeclarationSyntax> accessors) =>
        accessors.Where(static accessor => IsKnown(accessor) && !IsGetter(accessor)).Select(Head).FirstOrDefault();

    /// <summary>False for what is still being typed, which may be anything.</summary>
    private static bool IsKnown(AccessorDeclarationSyntax accessor) => !accessor.IsKind(SyntaxKind.UnknownAccessorDeclaration);

    private static bool IsGetter(AccessorDeclarationSyntax accessor) => accessor.IsKind(SyntaxKind.GetAccessorDeclaration);

    private static string Head(AccessorDeclarationSyntax accessor) =>
        string.Join(" ", accessor.Modifiers.Select(static modifier => modifier.ValueText).Append(accessor.Keyword.ValueText));
}
