using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tortoise.Generators.Names;

/// <summary>Names in C# code.</summary>
internal static class CSharpNames
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat WithoutGlobal = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;

    /// <summary>A fully qualified type, with the question marks of nullable references.</summary>
    public static string FullName(this ITypeSymbol type) => type.ToDisplayString(Qualified);

    public static string FullName(this INamespaceSymbol space) => space.IsGlobalNamespace
        ? ""
        : space.ToDisplayString(WithoutGlobal);

    /// <summary>A type as in messages.</summary>
    public static string Text(this ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString();

    public static string Text(this Accessibility accessibility) => SyntaxFacts.GetText(accessibility);
}
