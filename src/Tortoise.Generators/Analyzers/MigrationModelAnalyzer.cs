using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>
/// Reports models whose tables are not as the migrations of the project leave them. It compares hashes: that of what the generator wrote of a model, and that which the last
/// migration of its table has kept. In a project without migrations it does nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MigrationModelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [MigrationRules.Differs, MigrationRules.SpentName];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Options.AdditionalFiles.Any(MigrationFile.Is)
                && !MigrationHistory.IsBeingMade(start.Options)
                && MigrationHistory.Of(start.Options, start.CancellationToken) is { IsBroken: false, Known.Count: > 0 } history)
            {
                var comparison = new ModelComparison(start.Compilation, history, start.CancellationToken);
                start.RegisterSymbolAction(comparison.Analyze, SymbolKind.NamedType);
                start.RegisterAdditionalFileAction(comparison.Analyze);
            }
        });
    }
}
