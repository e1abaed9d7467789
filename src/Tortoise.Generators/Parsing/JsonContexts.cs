using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary>The contexts of System.Text.Json in a project, with the types for which they have metadata. They are found once per compilation.</summary>
internal static class JsonContexts
{
    private static readonly ConditionalWeakTable<Compilation, INamedTypeSymbol[]> Known = new();

    /// <summary>The contexts that name a type.</summary>
    public static INamedTypeSymbol[] Of(Compilation compilation, ITypeSymbol type) =>
        [.. Known.GetValue(compilation, static compilation => [.. Find(compilation.Assembly.GlobalNamespace)]).Where(context => Has(context, type))];

    private static bool Has(INamedTypeSymbol context, ITypeSymbol type) => context.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { Name: "JsonSerializableAttribute" }
        && attribute.At(0)?.Value is ITypeSymbol known
        && SymbolEqualityComparer.Default.Equals(known, type));

    private static IEnumerable<INamedTypeSymbol> Find(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Class, IsStatic: false, BaseType: { Name: "JsonSerializerContext" } } context)
            {
                yield return context;
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var found in Find(inner))
                {
                    yield return found;
                }
            }
        }
    }
}
