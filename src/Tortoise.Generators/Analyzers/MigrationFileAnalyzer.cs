using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tortoise.Generators.Model;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Resolution;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>Reports what is wrong with the files of migrations, in the files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MigrationFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [MigrationRules.TwoHeads, MigrationRules.BrokenFile, MigrationRules.NoScript];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Options.AdditionalFiles.Any(MigrationFile.Is))
            {
                var history = MigrationHistory.Of(start.Options, start.CancellationToken);
                var databases = MigrationHistory.IsBeingMade(start.Options) ? [] : Databases.Of(AssemblyParser.Parse(start.Compilation, start.CancellationToken).Drivers).ToArray();
                start.RegisterAdditionalFileAction(file => Analyze(file, history, databases));
            }
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, MigrationHistory history, string[][] databases)
    {
        if (MigrationFile.Is(context.AdditionalFile) && history.Files.FirstOrDefault(file => file.Path == context.AdditionalFile.Path) is { } file)
        {
            foreach (var fault in history.FaultsOf(file))
            {
                Report(context, MigrationRules.BrokenFile, fault.Span, fault.Problem);
            }

            if (file.Spec is { } spec)
            {
                AnalyzeOrder(context, history, file, spec);
                AnalyzeScripts(context, history, file, spec, databases);
            }
        }
    }

    /// <summary>Reports a fork once, at the migration with the later name.</summary>
    private static void AnalyzeOrder(AdditionalFileAnalysisContext context, MigrationHistory history, MigrationFile file, MigrationSpec spec)
    {
        if (history.Known.FirstOrDefault(other => other.Spec!.Group == spec.Group && other.Spec.After == spec.After && string.CompareOrdinal(other.Spec.Id, spec.Id) < 0) is { } other)
        {
            Report(
                context,
                MigrationRules.TwoHeads,
                spec.After is null ? file.IdSpan : file.AfterSpan,
                other.Spec!.Id,
                spec.Id,
                spec.After is null ? "come after none" : $"come after '{spec.After}'");
        }
    }

    private static void AnalyzeScripts(AdditionalFileAnalysisContext context, MigrationHistory history, MigrationFile file, MigrationSpec spec, string[][] databases)
    {
        var scripts = context.Options.AdditionalFiles.Where(ScriptParser.Is).ToLookup(static script => Path.GetDirectoryName(script.Path) ?? "", static script => ScriptParser.DatabaseOf(script.Path));
        foreach (var driver in databases)
        {
            // A driver of two databases may be used for one of them: that which the migrations have scripts for.
            var used = driver.Length == 1 ? driver : [.. driver.Where(database => history.Known.Any(known => scripts[known.Spec!.Folder].Contains(database)))];
            var missing = (used.Length > 0 ? used : driver).Where(database => !scripts[spec.Folder].Contains(database)).ToArray();
            if (missing.Length > 0)
            {
                Report(context, MigrationRules.NoScript, file.IdSpan, spec.Id, string.Join(used.Length > 0 ? " and " : " or ", missing.Select(static database => database + ".sql")));
            }
        }
    }

    private static void Report(AdditionalFileAnalysisContext context, DiagnosticDescriptor rule, TextSpan span, params string[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, MigrationHistory.Locate(context.AdditionalFile, span, context.CancellationToken), [.. arguments]));
}
