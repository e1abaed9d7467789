using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>The words that the implementing part of a partial property must repeat.</summary>
internal static class PartialPropertyParser
{
    /// <summary>Null where the model has no implementing part to emit.</summary>
    public static PartialPropertySpec? Parse(ModelDeclaration model, IPropertySymbol property)
    {
        if (!property.IsTracked()
            || !SymbolEqualityComparer.Default.Equals(property.ContainingType, model.Type)
            || property.Declaration() is not { AccessorList.Accessors: var accessors } declaration)
        {
            return null;
        }

        var modifiers = declaration.Modifiers
            .Where(static modifier => !modifier.IsKind(SyntaxKind.PartialKeyword))
            .Select(static modifier => modifier.ValueText)
            .Append("partial");
        return new PartialPropertySpec(
            string.Join(" ", modifiers),
            accessors.Where(IsGetter).Select(Head).FirstOrDefault() ?? "get",
            accessors.Where(static accessor => !IsGetter(accessor)).Select(Head).FirstOrDefault() ?? "set");
    }

    private static bool IsGetter(AccessorDeclarationSyntax accessor) => accessor.IsKind(SyntaxKind.GetAccessorDeclaration);

    private static string Head(AccessorDeclarationSyntax accessor) =>
        string.Join(" ", accessor.Modifiers.Select(static modifier => modifier.ValueText).Append(accessor.Keyword.ValueText));
}
