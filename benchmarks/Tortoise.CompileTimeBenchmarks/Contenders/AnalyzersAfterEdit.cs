using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.CompileTimeBenchmarks.Code;
using Tortoise.Generators;

namespace Tortoise.CompileTimeBenchmarks.Contenders;

/// <summary>Analyzers that look at a file after it was edited, as in an editor. What the generator does before is outside the clock.</summary>
/// <param name="name">How the table calls them.</param>
/// <param name="analyzers">The analyzers.</param>
/// <param name="source">The project.</param>
internal sealed class AnalyzersAfterEdit(string name, ImmutableArray<DiagnosticAnalyzer> analyzers, ModelSource source) : Contender(name)
{
    private static readonly CompilationWithAnalyzersOptions Options = new(
        new AnalyzerOptions([]),
        onAnalyzerException: static (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer.GetType().Name} failed.", exception),
        concurrentAnalysis: true,
        logAnalyzerExecutionTime: false);

    private GeneratorDriver _driver = Compiler.Driver(new TortoiseGenerator());
    private CSharpCompilation _compilation = Compiler.Create(source.Models);
    private CSharpCompilation? _output;
    private int _revision;

    public override void Prepare()
    {
        _compilation = _compilation.Replace(source.Model(source.Count / 2, ++_revision));
        _output = _compilation;
        _driver = _driver.RunOn(ref _output);

        // Editors replace a file in the compilation and keep the declarations of all others; here they are collected anew.
        _output.GetTypeByMetadataName(typeof(object).FullName!);
    }

    public override void Run()
    {
        var file = _output!.GetSemanticModel(_output.Tree($"Model{source.Count / 2}.cs"));
        _output.WithAnalyzers(analyzers, Options).GetAnalyzerSemanticDiagnosticsAsync(file, filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
    }
}
