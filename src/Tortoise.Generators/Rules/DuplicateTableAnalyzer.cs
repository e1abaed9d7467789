using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.Generators.Model;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Resolution;

namespace Tortoise.Generators.Rules;

/// <summary>Reports a table that two models of an assembly share, on the later of both in the order of names.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateTableAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ModelRules.DuplicateTable];

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
        if (context.Symbol is INamedTypeSymbol type
            && type.IsModel()
            && graph.Value.Find(type.FullName()) is { TableOwner: { } owner } node)
        {
            context.ReportDiagnostic(Diagnostic.Create(ModelRules.DuplicateTable, type.Locations[0], node.Table, type.Name, owner));
        }
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
