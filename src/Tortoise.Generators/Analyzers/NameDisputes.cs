using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Resolution;

namespace Tortoise.Generators.Analyzers;

/// <summary>
/// Which models of a compilation need the same names. An editor asks after every edit about the models of one file: so the others are found
/// by their text, and only those with a name in common are looked at, which usually are none.
/// </summary>
internal sealed class NameDisputes
{
    private readonly Compilation _compilation;
    private readonly Lazy<ILookup<string, string>> _classes;
    private readonly ConcurrentDictionary<INamedTypeSymbol, NameClaim[]> _claims = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ModelSpec?> _specs = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, IPropertySymbol[]> _relationsOfBases = new(SymbolEqualityComparer.Default);

    public NameDisputes(Compilation compilation)
    {
        _compilation = compilation;
        _classes = new(ReadClasses);
    }

    /// <summary>The graph of a model, of those that claim a name of its, and of those that such names are added to; null if nobody else claims its names.</summary>
    public ModelGraph? GraphOf(INamedTypeSymbol model, CancellationToken cancellationToken)
    {
        var claims = ClaimsOf(model);
        var rivals = claims
            .SelectMany(claim => _classes.Value[claim.Name])
            .Distinct()
            .Select(Find)
            .OfType<INamedTypeSymbol>()
            .Where(type => !SymbolEqualityComparer.Default.Equals(type, model) && ClaimsOf(type).Any(claims.Contains))
            .ToArray();
        if (rivals.Length == 0 && claims.Distinct().Count() == claims.Length)
        {
            return null;
        }

        var targets = claims.Select(static claim => claim.Target).OfType<INamedTypeSymbol>().Where(static target => target.IsModel());
        var involved = rivals.Append(model).Concat(targets).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        return ModelGraph.Build([.. involved.Select(type => SpecOf(type, cancellationToken)).OfType<ModelSpec>().SelectMany(HistoryModel.With)], cancellationToken);
    }

    /// <summary>The class, if it is a model.</summary>
    private INamedTypeSymbol? Find(string metadataName) =>
        _compilation.Assembly.GetTypeByMetadataName(metadataName) is { } type && type.IsModel() ? type : null;

    private NameClaim[] ClaimsOf(INamedTypeSymbol model) => _claims.GetOrAdd(model, type => [.. NameClaim.Of(Declaration(type))]);

    private ModelSpec? SpecOf(INamedTypeSymbol model, CancellationToken cancellationToken) =>
        _specs.GetOrAdd(model, type => ModelParser.Parse(Declaration(type, cancellationToken)) is { } spec ? WithoutInherited(type, spec) : null);

    /// <summary>A class that shares the table of its base has that one's relations, and adds no inverses or link tables for them.</summary>
    private static ModelSpec WithoutInherited(INamedTypeSymbol type, ModelSpec spec)
    {
        return HierarchyParser.BaseOf(type) is not { } parent ? spec : spec with
        {
            Relations = [.. spec.Relations.Select(relation => IsInherited(relation.Name) ? relation with { Reverse = null, Part = HierarchyPart.Inherited } : relation)],
            Links = [.. spec.Links.Select(links => IsInherited(links.Name) ? links with { Reverse = null, Part = HierarchyPart.Inherited } : links)],
        };

        bool IsInherited(string name) => parent.BaseClasses().Append(parent).Any(candidate => !candidate.GetMembers(name).IsEmpty);
    }

    private ModelDeclaration Declaration(INamedTypeSymbol model, CancellationToken cancellationToken = default) =>
        new(model, _compilation, report: null, cancellationToken);

    /// <summary>The classes that may be models, in metadata, by each name that they may claim.</summary>
    private ILookup<string, string> ReadClasses()
    {
        var naming = Naming.Of(_compilation.Assembly);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<(string Name, string Class)>();
        foreach (var text in _compilation.SyntaxTrees.Where(static tree => !tree.IsGenerated()).SelectMany(tree => FileText.Classes(tree, naming)))
        {
            names.AddRange(text.Names.Select(name => (name, text.MetadataName)));

            // The parts of a class in several places are not put together here.
            if (text.IsVague || !known.Add(text.MetadataName))
            {
                names.AddRange((Find(text.MetadataName) is { } type ? ClaimsOf(type) : []).Select(claim => (claim.Name, text.MetadataName)));
            }
            else if (text.HasBase)
            {
                names.AddRange(Inherited(text.MetadataName).Select(claim => (claim.Name, text.MetadataName)));
            }
        }

        return names.ToLookup(static pair => pair.Name, static pair => pair.Class);
    }

    /// <summary>The claims of a model because of its base classes. Its own members are not asked for, which are many.</summary>
    private IEnumerable<NameClaim> Inherited(string metadataName)
    {
        if (_compilation.Assembly.GetTypeByMetadataName(metadataName) is not { BaseType: { SpecialType: SpecialType.None } @base } type)
        {
            return [];
        }

        if (!_relationsOfBases.TryGetValue(@base, out var relations))
        {
            var models = @base.BaseClasses().Append(@base).Where(static candidate => candidate.IsModel());
            _relationsOfBases[@base] = relations = [.. NameClaim.RelationsOf(models.SelectMany(static candidate => candidate.GetMembers().OfType<IPropertySymbol>()))];
        }

        return relations.Length == 0 ? [] : NameClaim.Of(Declaration(type), relations);
    }
}
