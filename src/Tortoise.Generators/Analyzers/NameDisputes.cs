using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Resolution;

namespace Tortoise.Generators.Analyzers;

/// <summary>
/// Which models of a compilation need the same names. An editor asks after every edit about the models of one file: so the others are looked up
/// by their text, and only those with a name in common are looked at, which usually are none.
/// </summary>
internal sealed class NameDisputes
{
    private readonly Compilation _compilation;
    private readonly Lazy<(ILookup<string, string> Named, string[] Vague)> _classes;
    private readonly ConcurrentDictionary<INamedTypeSymbol, NameClaim[]> _claims = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ModelSpec?> _specs = new(SymbolEqualityComparer.Default);

    public NameDisputes(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _classes = new(() => Read(compilation, cancellationToken));
    }

    /// <summary>The graph of a model, of those that claim a name of its, and of those that such names are added to; null if it has its names for itself.</summary>
    public ModelGraph? GraphOf(INamedTypeSymbol model, CancellationToken cancellationToken)
    {
        var claims = ClaimsOf(model, cancellationToken);
        var (named, vague) = _classes.Value;
        var rivals = claims.SelectMany(claim => named[claim.Name])
            .Concat(vague)
            .Distinct()
            .Select(_compilation.Assembly.GetTypeByMetadataName)
            .OfType<INamedTypeSymbol>()
            .Where(type => !SymbolEqualityComparer.Default.Equals(type, model) && type.IsModel() && ClaimsOf(type, cancellationToken).Any(claims.Contains))
            .ToArray();
        if (rivals.Length == 0 && claims.Distinct().Count() == claims.Length)
        {
            return null;
        }

        var involved = rivals.Append(model).Concat(claims.Select(static claim => claim.Target).OfType<INamedTypeSymbol>()).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        return ModelGraph.Build([.. involved.Where(static type => type.IsModel()).Select(type => SpecOf(type, cancellationToken)).OfType<ModelSpec>()], cancellationToken);
    }

    private NameClaim[] ClaimsOf(INamedTypeSymbol model, CancellationToken cancellationToken) =>
        _claims.GetOrAdd(model, _ => [.. NameClaim.Of(Declaration(_compilation, model, cancellationToken))]);

    private ModelSpec? SpecOf(INamedTypeSymbol model, CancellationToken cancellationToken) =>
        _specs.GetOrAdd(model, _ => ModelParser.Parse(Declaration(_compilation, model, cancellationToken)));

    /// <summary>The classes that may be models: by each name that they may claim, and those whose names their text does not tell.</summary>
    private static (ILookup<string, string> Named, string[] Vague) Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var naming = Naming.Of(compilation.Assembly);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var vague = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<(string Name, string Class)>();
        var bases = new Dictionary<INamedTypeSymbol, IPropertySymbol[]>(SymbolEqualityComparer.Default);
        foreach (var text in compilation.SyntaxTrees.Where(static tree => !tree.IsGenerated()).SelectMany(tree => FileText.Classes(tree, naming, cancellationToken)))
        {
            // The parts of a class in several places are not put together here.
            if (!known.Add(text.MetadataName) || text.IsVague)
            {
                vague.Add(text.MetadataName);
            }

            names.AddRange(text.Names.Select(name => (name, text.MetadataName)));
            if (text.HasBase)
            {
                names.AddRange(Inherited(text).Select(claim => (claim.Name, text.MetadataName)));
            }
        }

        return (names.ToLookup(static pair => pair.Name, static pair => pair.Class), [.. vague]);

        IEnumerable<NameClaim> Inherited(ClassText text)
        {
            if (compilation.Assembly.GetTypeByMetadataName(text.MetadataName) is not { BaseType: { SpecialType: SpecialType.None } @base } type)
            {
                return [];
            }

            if (!bases.TryGetValue(@base, out var relations))
            {
                var models = @base.BaseClasses().Append(@base).Where(static candidate => candidate.IsModel());
                bases[@base] = relations = [.. NameClaim.RelationsOf(models.SelectMany(static candidate => candidate.GetMembers().OfType<IPropertySymbol>()))];
            }

            return relations.Length == 0 ? [] : NameClaim.Of(Declaration(compilation, type, cancellationToken), relations);
        }
    }

    private static ModelDeclaration Declaration(Compilation compilation, INamedTypeSymbol model, CancellationToken cancellationToken) =>
        new(model, compilation, report: null, cancellationToken);
}
