using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[Obsolete]</c> and <c>[Experimental]</c>: handles have the attributes of their properties, and generated code uses both freely.</summary>
internal static class NoticeParser
{
    /// <summary>The attributes as C#, for what is generated.</summary>
    public static NoticeSpec Parse(ISymbol symbol)
    {
        var notice = NoticeSpec.None;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (notice.Obsolete is null && IsObsolete(attribute))
            {
                notice = notice with { Obsolete = Text(attribute) };
            }
            else if (notice.ExperimentalId is null && IsExperimental(attribute) && attribute.StringAt(0) is { } id)
            {
                notice = notice with { ExperimentalId = Literal(id) };
            }
        }

        // The attributes of a class apply to those inside it.
        return symbol is INamedTypeSymbol { ContainingType: { } outer } ? notice.And(Parse(outer)) : notice;
    }

    /// <summary>True if only obsolete code can refer to it, so that it needs an accessor.</summary>
    public static bool IsOutOfUse(ISymbol symbol) => symbol.GetAttributes().Any(static attribute =>
        IsObsolete(attribute) && attribute.At(1)?.Value is true);

    /// <summary>Ids of the warnings about experimental declarations, in the model and in what it refers to.</summary>
    public static IEnumerable<string> ExperimentalIds(INamedTypeSymbol type)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var current in type.BaseClasses().Append(type))
        {
            Add(current);
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol property)
                {
                    Add(property);
                    Add(property.Type);
                }
            }
        }

        return ids;

        void Add(ISymbol symbol)
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                if (IsExperimental(attribute) && attribute.StringAt(0) is { } id)
                {
                    ids.Add(id);
                }
            }
        }
    }

    private static string Text(AttributeData attribute)
    {
        var arguments = string.Join(", ", Arguments(attribute));
        return $"global::System.Obsolete{(arguments.Length > 0 ? $"({arguments})" : "")}";
    }

    private static IEnumerable<string> Arguments(AttributeData attribute)
    {
        if (attribute.StringAt(0) is { } message)
        {
            yield return Literal(message);
        }

        if (attribute.At(1)?.Value is true)
        {
            yield return "error: true";
        }

        foreach (var name in new[] { "DiagnosticId", "UrlFormat" })
        {
            if (attribute.NamedString(name) is { } text)
            {
                yield return $"{name} = {Literal(text)}";
            }
        }
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static bool IsObsolete(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "ObsoleteAttribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsExperimental(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "ExperimentalAttribute", ContainingNamespace: { Name: "CodeAnalysis", ContainingNamespace.Name: "Diagnostics" } };
}
