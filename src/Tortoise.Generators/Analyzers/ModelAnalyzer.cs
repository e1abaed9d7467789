using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>Reports what is wrong with a model. It runs the generator's own parser, so both agree on what a model is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ParsingRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is INamedTypeSymbol type && type.IsModel())
        {
            var findings = new List<Finding>();
            var spec = ModelParser.Parse(new ModelDeclaration(type, context.Compilation, findings.Add, context.CancellationToken));
            if (spec is null && ReportParser.IsGenerators(type))
            {
                return;
            }

            foreach (var finding in findings)
            {
                context.ReportDiagnostic(finding.ToDiagnostic());
            }
        }
    }
}
