using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Resolution;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>
/// Reports what two models of an assembly cannot both have, a table, a link table or the name of an inverse relation, on the later of both in the order of names.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelGraphAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ModelRules.DuplicateTable, RelationRules.DuplicateRelatedName, RelationRules.DuplicateLinkTable];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var graph = new Lazy<ModelGraph>(() => Build(start.Compilation, start.CancellationToken));
            start.RegisterSymbolAction(symbol => Analyze(symbol, graph), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<ModelGraph> graph)
    {
        if (context.Symbol is not INamedTypeSymbol type || !type.IsModel())
        {
            return;
        }

        var name = type.FullName();
        var node = graph.Value.Find(name);
        if (node is { TableOwner: { } owner })
        {
            context.ReportDiagnostic(Diagnostic.Create(ModelRules.DuplicateTable, type.Locations[0], node.Table, type.Text(), owner));
        }

        foreach (var clash in node?.LinkClashes ?? [])
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RelationRules.DuplicateLinkTable, Location(type, clash.Relation, "Through"), clash.Table, $"{type.Name}.{clash.Relation}", clash.Owner));
        }

        foreach (var target in graph.Value.Nodes)
        {
            foreach (var inverse in target.Inverses.Where(inverse => inverse.Taken is not null && inverse.Source.FullName == name))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RelationRules.DuplicateRelatedName, Location(type, inverse.Relation, "RelatedName"), $"{type.Name}.{inverse.Relation}", inverse.Name, target.Model.Name, inverse.Taken));
            }
        }
    }

    /// <summary>The location of the relation; that of the model if a base class declares the relation.</summary>
    private static Location Location(INamedTypeSymbol type, string relation, string option)
    {
        var property = type.GetMembers(relation).OfType<IPropertySymbol>().FirstOrDefault();
        var attribute = AttributeNames.Relations.Select(name => property?.FindAttribute(name)).FirstOrDefault(static found => found is not null);
        return attribute?.LocationOfNamed(option) ?? type.Locations[0];
    }

    /// <summary>
    /// The graph of the models that claim the same names, and of the models that these names are added to: usually empty. Parsing every model of
    /// a project for one edited file would take seconds.
    /// </summary>
    private static ModelGraph Build(Compilation compilation, CancellationToken cancellationToken)
    {
        var models = new Dictionary<string, ModelDeclaration>(StringComparer.Ordinal);
        var claims = new HashSet<NameClaim>();
        var claimants = new List<(NameClaim Claim, string Model)>();
        foreach (var type in Classes(compilation.Assembly.GlobalNamespace).Where(static type => type.IsModel()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var model = new ModelDeclaration(type, compilation, report: null, cancellationToken);
            models[type.FullName()] = model;
            claimants.AddRange(NameClaim.Of(model).Select(claim => (claim, type.FullName())));
        }

        var disputed = new HashSet<NameClaim>(claimants.Select(static claimant => claimant.Claim).Where(claim => !claims.Add(claim)));
        var involved = claimants
            .Where(claimant => disputed.Contains(claimant.Claim))
            .SelectMany(static claimant => new[] { claimant.Model, claimant.Claim.Target })
            .OfType<string>()
            .Distinct()
            .Where(models.ContainsKey)
            .Select(name => ModelParser.Parse(models[name]))
            .OfType<ModelSpec>();
        return ModelGraph.Build([.. involved], cancellationToken);
    }

    /// <summary>The classes, nested ones too. No other members are asked for: the compiler makes all symbols of a type with the first one.</summary>
    private static IEnumerable<INamedTypeSymbol> Classes(INamespaceOrTypeSymbol container) => container switch
    {
        INamespaceSymbol space => space.GetMembers().SelectMany(Classes),
        INamedTypeSymbol { TypeKind: TypeKind.Class } type => type.GetTypeMembers().SelectMany(Classes).Prepend(type),
        _ => container.GetTypeMembers().SelectMany(Classes),
    };
}
