using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.Generators.Analyzers;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Tests.Harness;

/// <summary>
/// Runs the analyzers over the compilation with what was generated, as an editor does. Sources mark the place of an expected report:
/// <c>{|TORT1002:Team|}</c>.
/// </summary>
internal static class AnalyzerRun
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [new ModelAnalyzer(), new ModelGraphAnalyzer(), new HierarchyAnalyzer(), new HandleAnalyzer(), new UnusedResultAnalyzer(), new LocalTimeAnalyzer(), new FlowAnalyzer(), new JsonContextAnalyzer(), new ProjectionAnalyzer(), new InputAnalyzer(), new MigrationModelAnalyzer(), new MigrationFileAnalyzer(), new MigrationStepAnalyzer()];

    public static async Task AssertReportsAsync(params string[] marked)
    {
        var sources = marked.Select(MarkedSource.Parse).ToArray();
        var compilation = TestCompilation.Of([.. sources.Select(static source => source.Text)]);
        var found = await ReportsAsync(compilation);
        var expected = sources.SelectMany(static (source, index) => source.Marks.Select(mark => $"File{index + 1}.cs {mark}"));
        Assert.That(found.Select(report => Describe(report, compilation.SyntaxTrees)), Is.EquivalentTo(expected));
    }

    /// <summary>What <c>dotnet build</c> prints: after an error in a declaration the compiler runs no analyzers.</summary>
    public static async Task<IEnumerable<Diagnostic>> BuildAsync(CSharpCompilation compilation)
    {
        var run = GeneratorRun.Of(compilation);
        var declarations = run.Output.SyntaxTrees
            .SelectMany(static tree => tree.GetDiagnostics())
            .Concat(run.Output.GetDeclarationDiagnostics())
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToArray();
        return declarations.Length > 0
            ? [.. run.Result.Diagnostics, .. declarations]
            : [.. await ReportsAsync(compilation), .. run.Problems];
    }

    /// <summary>The reports of our rules, by the analyzers and, where those would not be heard, by the generator.</summary>
    public static Task<ImmutableArray<Diagnostic>> ReportsAsync(CSharpCompilation compilation, params AdditionalText[] files) => ReportsAsync(compilation, null, files);

    /// <inheritdoc cref="ReportsAsync(CSharpCompilation, AdditionalText[])"/>
    public static async Task<ImmutableArray<Diagnostic>> ReportsAsync(CSharpCompilation compilation, ProjectOptions? options, params AdditionalText[] files)
    {
        var run = GeneratorRun.Of(compilation, files);
        var thrown = new ConcurrentQueue<Exception>();
        var analyzed = run.Output.WithAnalyzers(
            Analyzers,
            new CompilationWithAnalyzersOptions(
                options is null ? new AnalyzerOptions([.. files]) : new AnalyzerOptions([.. files], options),
                onAnalyzerException: (exception, _, _) => thrown.Enqueue(exception),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        var reports = await analyzed.GetAnalyzerDiagnosticsAsync();
        Assert.That(thrown, Is.Empty);
        return [.. run.Result.Diagnostics, .. reports];
    }

    private static string Describe(Diagnostic diagnostic, IEnumerable<SyntaxTree> sources)
    {
        var span = diagnostic.Location.GetLineSpan();
        var text = sources.Single(source => source.FilePath == span.Path).GetText().ToString(diagnostic.Location.SourceSpan);
        return $"{span.Path} {span.StartLinePosition}: {diagnostic.Id} at {text}";
    }
}
