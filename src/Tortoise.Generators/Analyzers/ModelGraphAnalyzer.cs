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
            var disputes = new NameDisputes(start.Compilation);
            start.RegisterSymbolAction(symbol => Analyze(symbol, disputes), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, NameDisputes disputes)
    {
        if (context.Symbol is not INamedTypeSymbol type || !type.IsModel() || disputes.GraphOf(type, context.CancellationToken) is not { } graph)
        {
            return;
        }

        var name = type.FullName();
        var node = graph.Find(name);
        if (node is { TableOwner: { } owner })
        {
            context.ReportDiagnostic(Diagnostic.Create(ModelRules.DuplicateTable, type.Locations[0], node.Table, type.Text(), owner));
        }

        if (HistoryParser.IsAudited(type) && graph.Find(HistoryModel.NameOf(TypeParser.Parse(type))) is { TableOwner: { } other } history)
        {
            context.ReportDiagnostic(Diagnostic.Create(ModelRules.DuplicateTable, type.Locations[0], history.Table, type.Text() + HistorySpec.Suffix, other));
        }

        foreach (var clash in node?.LinkClashes ?? [])
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RelationRules.DuplicateLinkTable, Location(type, clash.Relation, "Through"), clash.Table, $"{type.Name}.{clash.Relation}", clash.Owner));
        }

        foreach (var target in graph.Nodes)
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
}
