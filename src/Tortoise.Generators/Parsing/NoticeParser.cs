using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[Obsolete]</c> and <c>[Experimental]</c>: handles say the same as their properties, and generated code itself uses both freely.</summary>
internal static class NoticeParser
{
    /// <summary>The attributes as C# text, for the handle.</summary>
    public static EquatableArray<string> Parse(ISymbol symbol) => [.. symbol.GetAttributes().Select(Text).OfType<string>()];

    /// <summary>True where the compiler lets only obsolete code name it, so that it is reached by an accessor.</summary>
    public static bool IsOutOfUse(ISymbol symbol) => symbol.GetAttributes().Any(static attribute =>
        IsObsolete(attribute) && attribute.At(1)?.Value is true);

    /// <summary>Ids of the warnings about what is experimental, in the model and in what it refers to.</summary>
    public static IEnumerable<string> ExperimentalIds(INamedTypeSymbol type) => type.BaseClasses()
        .Append(type)
        .SelectMany(static current => current.GetMembers().OfType<IPropertySymbol>().SelectMany(static property => new ISymbol[] { property, property.Type }).Append(current))
        .SelectMany(static symbol => symbol.GetAttributes())
        .Where(IsExperimental)
        .Select(static attribute => attribute.StringAt(0))
        .OfType<string>()
        .Distinct()
        .OrderBy(static id => id, StringComparer.Ordinal);

    private static string? Text(AttributeData attribute)
    {
        if (IsExperimental(attribute) && attribute.StringAt(0) is { } id)
        {
            return $"[global::System.Diagnostics.CodeAnalysis.Experimental({SymbolDisplay.FormatLiteral(id, quote: true)})]";
        }

        if (!IsObsolete(attribute))
        {
            return null;
        }

        var message = attribute.StringAt(0) is { } text ? SymbolDisplay.FormatLiteral(text, quote: true) : null;
        var error = attribute.At(1)?.Value is true ? ", error: true" : "";
        return $"[global::System.Obsolete{(message is null ? "" : $"({message}{error})")}]";
    }

    private static bool IsObsolete(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "ObsoleteAttribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsExperimental(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "ExperimentalAttribute", ContainingNamespace: { Name: "CodeAnalysis", ContainingNamespace.Name: "Diagnostics" } };
}
