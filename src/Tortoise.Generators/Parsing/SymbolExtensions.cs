using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary>Attributes of a symbol, by the names of <see cref="AttributeNames"/>.</summary>
internal static class SymbolExtensions
{
    private const string GeneratorName = "Tortoise.Generators";
    private const string GeneratedFolder = "Tortoise.Generators.TortoiseGenerator";

    public static IEnumerable<AttributeData> FindAttributes(this ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(attribute => attribute.IsOurs(name));

    /// <summary>The first attribute of a name. A parse asks hundreds of times, so nothing is allocated.</summary>
    public static AttributeData? FindAttribute(this ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.IsOurs(name))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The attribute of a property or, since attributes are inherited, of the property it overrides or the mixin it implements.</summary>
    public static AttributeData? FindAttribute(this IPropertySymbol property, string name)
    {
        for (var current = property; current is not null; current = current.OverriddenProperty)
        {
            if (FindAttribute((ISymbol)current, name) is { } attribute)
            {
                return attribute;
            }
        }

        return MixinParser.ImplementedBy(property) is { } mixin ? FindAttribute((ISymbol)mixin, name) : null;
    }

    /// <summary>True for a symbol with an attribute of this name, whosever it is.</summary>
    public static bool HasAttribute(this ISymbol symbol, string name) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == name);

    public static bool IsModel(this INamedTypeSymbol type) => type.FindAttribute(AttributeNames.Model) is not null;

    /// <summary>
    /// True for generated code: the analyzer sees it, the generator itself only that of other assemblies. Of these what matters has the attribute; here the
    /// file tells.
    /// </summary>
    public static bool IsGenerated(this ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Any(static declaration => declaration.SyntaxTree.IsGenerated())
        || (symbol is IPropertySymbol { PartialImplementationPart: { } implementation } && implementation.IsGenerated())
        || symbol.GetAttributes().Any(static attribute =>
            attribute.AttributeClass is { Name: "GeneratedCodeAttribute" } && attribute.StringAt(0) == GeneratorName);

    public static bool IsGenerated(this SyntaxTree tree) => tree.FilePath.Contains(GeneratedFolder);

    /// <summary>The base classes below <see cref="object"/>, the base-most first.</summary>
    public static IEnumerable<INamedTypeSymbol> BaseClasses(this INamedTypeSymbol type)
    {
        var bases = new Stack<INamedTypeSymbol>();
        for (var current = type.BaseType; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            bases.Push(current);
        }

        return bases;
    }

    public static bool IsOurs(this AttributeData attribute, string name) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: "Tortoise", ContainingNamespace.IsGlobalNamespace: true } } type
        && type.Name.Length == name.Length + "Attribute".Length
        && type.Name.StartsWith(name, StringComparison.Ordinal);
}
