using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tortoise.Generators.Parsing;

/// <summary>What a property is to a model.</summary>
internal static class PropertyExtensions
{
    /// <summary>The getter, which an override may inherit.</summary>
    public static IMethodSymbol? Getter(this IPropertySymbol property) => property.GetMethod ?? property.OverriddenProperty?.Getter();

    /// <summary>The setter, which an override may inherit.</summary>
    public static IMethodSymbol? Setter(this IPropertySymbol property) => property.SetMethod ?? property.OverriddenProperty?.Setter();

    /// <summary>True if whoever sees the property of an object that exists cannot set it.</summary>
    public static bool IsReadOnly(this IPropertySymbol property) =>
        property.Setter() is not { IsInitOnly: false } setter || setter.DeclaredAccessibility != property.DeclaredAccessibility;

    /// <summary>True for an auto-property: it has a backing field of a known name.</summary>
    public static bool IsAuto(this IPropertySymbol property) => property.DeclaringSyntaxReferences.Length > 0
        ? property.ContainingType.GetMembers()
            .OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
        : property.GetMethod?.GetAttributes()
            .Any(static attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute") == true;

    /// <summary>True for a <c>partial</c> property whose implementing part is, or will be, generated.</summary>
    public static bool IsTracked(this IPropertySymbol property) =>
        property.IsGenerated() || MixinParser.IsOf(property) || property is { IsPartialDefinition: true, PartialImplementationPart: null };

    /// <summary>True for a property without a part of the user's, such as the key of a relation. Metadata does not show parts.</summary>
    public static bool IsGeneratedAsWhole(this IPropertySymbol property) => property.IsGenerated() && !property.IsPartialDefinition;

    /// <summary>True if a constructor parameter sets the property.</summary>
    public static bool Matches(this IParameterSymbol parameter, IPropertySymbol property) =>
        parameter.RefKind == RefKind.None
        && string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);

    /// <summary>The user's declaration; null for a property of a record's header and for one of another assembly.</summary>
    public static PropertyDeclarationSyntax? Declaration(this IPropertySymbol property)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is PropertyDeclarationSyntax declaration)
            {
                return declaration;
            }
        }

        return null;
    }
}
