using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// A property that hides a field or relation of a base class. Code of the base class continues to use its own, and code that was generated for it
/// relies on the field: so the derived one replaces it only if it stores its value there.
/// </summary>
internal static class HidingCheck
{
    public static void Run(ModelDeclaration model, IPropertySymbol property, ModelProperties properties)
    {
        if (property is { IsOverride: true } or { ContainingType.BaseType: null or { SpecialType: SpecialType.System_Object } }
            || properties.DeclaredAs(property.Name) is not { } hidden
            || SymbolEqualityComparer.Default.Equals(hidden.ContainingType, property.ContainingType)
            || !model.Compilation.IsSymbolAccessibleWithin(property, model.Type)
            || property.IsGeneratedAsWhole())
        {
            return;
        }

        var isField = RelationCollector.IsRelation(property) || FieldCollector.WhyNoField(model, property) is null;
        if (isField && UsesBase(property))
        {
            return;
        }

        var reason = isField
            ? $"so what is assigned to that one would not be saved; override it, rename one of them, or have both accessors use base.{property.Name}"
            : "but is not a field itself; rename it";
        model.Report(FieldRules.HiddenField, property, property.Name, hidden.ContainingType.Name, reason);
        properties.Remove(property.Name);
    }

    /// <summary>True if the property stores its value in that of the base class. In another assembly it is known only whether it has a backing field.</summary>
    private static bool UsesBase(IPropertySymbol property) => property.Declaration() is { } declaration
        ? declaration.AccessorList?.Accessors.All(accessor => IsOfBase(accessor, property.Name)) == true
        : property.DeclaringSyntaxReferences.IsEmpty && !property.IsAuto();

    private static bool IsOfBase(AccessorDeclarationSyntax accessor, string name) => accessor.DescendantNodes()
        .OfType<MemberAccessExpressionSyntax>()
        .Any(access => access.Expression is BaseExpressionSyntax && access.Name.Identifier.ValueText == name);
}
