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

    private static ModelGraph Build(Compilation compilation, CancellationToken cancellationToken)
    {
        var models = Types(compilation.Assembly.GlobalNamespace)
            .Where(static type => type.IsModel())
            .Select(type => ModelParser.Parse(new ModelDeclaration(type, compilation, report: null, cancellationToken)))
            .OfType<ModelSpec>();
        return ModelGraph.Build([.. models], cancellationToken);
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(static member => member switch
        {
            INamespaceSymbol space => Types(space),
            INamedTypeSymbol type => Types(type).Prepend(type),
            _ => [],
        });
}
