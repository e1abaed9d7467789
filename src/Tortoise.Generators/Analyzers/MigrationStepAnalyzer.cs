using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tortoise.Generators.Names;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>Reports steps of migrations in C# that nothing runs, and what in them will not be as it is for as long as they are run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MigrationStepAnalyzer : DiagnosticAnalyzer
{
    private static readonly Regex Run = new(@"^[ \t]*--[ \t]*tortoise:[ \t]*run[ \t]+(?<name>\S+)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [MigrationRules.LiveModel, MigrationRules.Step];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var history = new Lazy<MigrationHistory>(() => MigrationHistory.Of(start.Options, start.CancellationToken));
            start.RegisterSymbolStartAction(
                type =>
                {
                    if (type.Symbol is INamedTypeSymbol step && StepParser.MigrationOf(step) is { } migration)
                    {
                        type.RegisterSyntaxNodeAction(node => AnalyzeName(node, step), SyntaxKind.IdentifierName);
                        type.RegisterSymbolEndAction(end => AnalyzeStep(end, step, migration, history.Value));
                    }
                },
                SymbolKind.NamedType);
            start.RegisterAdditionalFileAction(file =>
            {
                if (ScriptParser.Is(file.AdditionalFile))
                {
                    AnalyzeScript(file, history.Value);
                }
            });
        });
    }

    private static void AnalyzeScript(AdditionalFileAnalysisContext context, MigrationHistory history)
    {
        var folder = Path.GetDirectoryName(context.AdditionalFile.Path) ?? "";
        if (history.Known.FirstOrDefault(file => file.Spec!.Folder == folder)?.Spec is not { } spec || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (Match match in Run.Matches(text.ToString()))
        {
            var name = match.Groups["name"];
            if (!IsStep(context.Compilation, name.Value, spec.Id, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    MigrationRules.Step,
                    MigrationHistory.Locate(context.AdditionalFile, new TextSpan(name.Index, name.Length), context.CancellationToken),
                    $"'{name.Value}' is not a step of '{spec.Id}'; declare it: [MigrationStep(\"{spec.Id}\")] internal static class {name.Value}"));
            }
        }
    }

    private static bool IsStep(Compilation compilation, string name, string migration, CancellationToken cancellationToken) =>
        compilation.GetSymbolsWithName(name, SymbolFilter.Type, cancellationToken).OfType<INamedTypeSymbol>().Any(type => StepParser.MigrationOf(type) == migration);

    private static void AnalyzeStep(SymbolAnalysisContext context, INamedTypeSymbol type, string migration, MigrationHistory history)
    {
        if (StepParser.WhyNot(type, context.Compilation) is { } reason)
        {
            Report($"'{type.Name}' cannot be run as a step: {reason}");
        }
        else if (!history.Has(migration) && !history.IsBroken)
        {
            Report(history.Files.Count == 0
                ? $"'{type.Name}' is a step of '{migration}', but this project has no migrations"
                : $"'{type.Name}' is a step of '{migration}', but this project has no such migration");
        }

        void Report(string problem) => context.ReportDiagnostic(Diagnostic.Create(
            MigrationRules.Step, ((ISymbol)type).FindAttribute(AttributeNames.MigrationStep)?.Location() ?? type.Locations[0], problem));
    }

    private static void AnalyzeName(SyntaxNodeAnalysisContext context, INamedTypeSymbol step)
    {
        if (context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol is INamedTypeSymbol type && type.IsModel() && IsLive(type))
        {
            var options = ModelOptions.Parse(new ModelDeclaration(type, context.Compilation, report: null, context.CancellationToken));
            context.ReportDiagnostic(Diagnostic.Create(MigrationRules.LiveModel, context.Node.GetLocation(), step.Name, type.Text(), options.Table));
        }
    }

    private static bool IsLive(INamedTypeSymbol type) =>
        !ModelOptions.IsAbstractModel(type) && (HierarchyParser.RootOf(type) ?? type).FindAttribute(AttributeNames.Model)?.NamedBool("Managed") != false;
}
