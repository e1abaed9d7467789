using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// What a foreign key refers to: the primary key of the target, or a unique field. It is read from the target's declaration, also in
/// another assembly; a key that is itself a relation is that of the next model.
/// </summary>
internal sealed class TargetKey(Compilation compilation, CancellationToken cancellationToken)
{
    private const string DefaultKey = "Id";

    // Many relations refer to one model, and each of them is looked at several times.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<INamedTypeSymbol, IReadOnlyList<KeyPart>>> Known = new();

    /// <summary>The parts of the key; empty if they are unknown.</summary>
    public IReadOnlyList<KeyPart> Of(INamedTypeSymbol target, string? toField) =>
        toField is null
            ? Known.GetValue(compilation, static _ => new(SymbolEqualityComparer.Default)).GetOrAdd(target, _ => Of(target, null, []))
            : Of(target, toField, []);

    /// <summary>Names of the fields of a to-one relation's key.</summary>
    public IEnumerable<string> FieldsOf(IPropertySymbol relation) =>
        RelationParts(relation, []).Select(static part => part.Property);

    public static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol target) => target.BaseClasses()
        .Append(target)
        .Reverse()
        .SelectMany(static type => type.GetMembers().OfType<IPropertySymbol>().Concat(MixinParser.PropertiesOf(type)));

    private IReadOnlyList<KeyPart> Of(INamedTypeSymbol target, string? toField, ImmutableArray<INamedTypeSymbol> way)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Models whose keys are relations to each other have no key at all.
        if (way.Contains(target, SymbolEqualityComparer.Default))
        {
            return [];
        }

        var names = toField is null ? KeyNames(target) : [toField];
        var parts = names.Select(name => Find(target, name, way.Add(target))).ToArray();
        return parts.All(static part => part.Count > 0) ? [.. parts.SelectMany(static part => part)] : [];
    }

    private static string[] KeyNames(INamedTypeSymbol target)
    {
        var onClass = target.BaseClasses()
            .Append(target)
            .Reverse()
            .Select(static type => type.FindAttribute(AttributeNames.PrimaryKey))
            .FirstOrDefault(static attribute => attribute is not null);
        return onClass?.Names()
            ?? [PropertiesOf(target).FirstOrDefault(static property => property.FindAttribute(AttributeNames.PrimaryKey) is not null)?.Name ?? DefaultKey];
    }

    private IReadOnlyList<KeyPart> Find(INamedTypeSymbol target, string name, ImmutableArray<INamedTypeSymbol> way)
    {
        var named = PropertiesOf(target).Where(property => property.Name == name).ToArray();
        if (named.FirstOrDefault(static property => IsToOne(property) || !property.IsGeneratedAsWhole()) is { } declared)
        {
            return IsToOne(declared) ? RelationParts(declared, way) : Part(target, declared);
        }

        var held = PropertiesOf(target)
            .Where(property => IsToOne(property) && name.StartsWith(property.Name, StringComparison.Ordinal))
            .SelectMany(property => RelationParts(property, way))
            .FirstOrDefault(part => part.Property == name);
        return held is not null ? [held] : named.Length > 0 ? Part(target, named[0]) : [];
    }

    private IReadOnlyList<KeyPart> RelationParts(IPropertySymbol relation, ImmutableArray<INamedTypeSymbol> way)
    {
        var attribute = relation.FindAttribute(AttributeNames.ForeignKey) ?? relation.FindAttribute(AttributeNames.OneToOne);
        if (relation.Type is not INamedTypeSymbol target)
        {
            return [];
        }

        var toField = attribute?.NamedString("ToField");
        var parts = way.IsEmpty ? Of(target, toField) : Of(target, toField, way);
        var isPublic = relation.DeclaredAccessibility == Accessibility.Public;
        var naming = Naming.Of(relation.ContainingAssembly);
        return
        [
            .. RelationDeclaration.KeyNames(relation.Name, parts).Zip(parts, (name, part) => part with
            {
                Property = name,
                Column = FieldParser.DeclaredColumn(relation, attribute, parts.Count) ?? naming.Column(name),
                IsPublic = isPublic && part.IsPublic,
            }),
        ];
    }

    private IReadOnlyList<KeyPart> Part(INamedTypeSymbol target, IPropertySymbol property)
    {
        var declaration = new ModelDeclaration(target, compilation, report: null, cancellationToken);
        return FieldTypeParser.Parse(declaration, property) is { } type
            ?
            [
                new KeyPart(
                    property.Name,
                    FieldParser.DeclaredColumn(property, relation: null, parts: 1) ?? declaration.Naming.Column(property.Name),
                    type with { IsNullable = false },
                    LengthParser.Declared(property),
                    property.DeclaredAccessibility == Accessibility.Public && !FieldTypeParser.IsInternal(property.Type)),
            ]
            : [];
    }

    public static bool IsToOne(IPropertySymbol property) =>
        property.FindAttribute(AttributeNames.ForeignKey) is not null || property.FindAttribute(AttributeNames.OneToOne) is not null;
}
