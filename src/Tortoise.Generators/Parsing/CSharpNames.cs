using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>Names as C# text.</summary>
internal static class CSharpNames
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;

    /// <summary>A type from everywhere, with the question marks of nullable references.</summary>
    public static string FullName(this ITypeSymbol type) => type.ToDisplayString(Qualified);

    public static string FullName(this INamespaceSymbol space) => space.IsGlobalNamespace
        ? ""
        : space.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat
            .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));

    /// <summary>How other code names a model.</summary>
    public static ModelName ModelName(this INamedTypeSymbol type)
    {
        var outer = type.ContainingType?.FullName() ?? $"global::{type.ContainingNamespace.FullName()}";
        var fields = type.Name + nameof(Model.ModelName.Fields);
        var siblings = type.ContainingType?.GetTypeMembers(fields) ?? type.ContainingNamespace.GetTypeMembers(fields);
        return new ModelName(
            type.Name, type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName(), $"{(outer == "global::" ? outer : outer + ".")}{fields}")
        {
            Notice = NoticeParser.Parse(type),
            IsForeignWithOrNull = siblings.Any(static sibling => !sibling.GetTypeMembers(Model.ModelName.OrNull).IsEmpty),
        };
    }

    /// <summary>A type as messages name it.</summary>
    public static string Text(this ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString();

    public static string Text(this Accessibility accessibility) => SyntaxFacts.GetText(accessibility);
}
