using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary>The names of the members, besides methods and inverse relations, that are generated for a model. Every relation to it asks.</summary>
internal static class GeneratedNames
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<INamedTypeSymbol, HashSet<string>>> Known = new();

    public static HashSet<string> Of(INamedTypeSymbol model, Compilation compilation, CancellationToken cancellationToken) => Known
        .GetValue(compilation, static _ => new(SymbolEqualityComparer.Default))
        .GetOrAdd(model, _ => Find(model, new TargetKey(compilation, cancellationToken)));

    private static HashSet<string> Find(INamedTypeSymbol model, TargetKey keys) => new(
        TargetKey.PropertiesOf(model).Where(TargetKey.IsToOne).SelectMany(keys.FieldsOf).Concat(CollisionCheck.NamesOf(model)),
        StringComparer.Ordinal);
}
