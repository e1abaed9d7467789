using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tortoise.Generators.Tests.Harness;

/// <summary>A run of the generator, which was repeated on a copy of the compilation to prove that nothing was done twice.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _input;

    private readonly AdditionalText[] _files;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation input, CSharpCompilation output, AdditionalText[] files)
    {
        _files = files;
        _driver = driver;
        _input = input;
        Output = output;
        Result = driver.GetRunResult().Results.Single();
        Assert.That(Result.Exception, Is.Null, "the generator threw");
    }

    public GeneratorRunResult Result { get; }

    /// <summary>The compilation with what was generated.</summary>
    public CSharpCompilation Output { get; }

    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(static source => source.HintName);

    /// <summary>Errors and warnings of the compiler, in the user's files and in ours.</summary>
    public IEnumerable<Diagnostic> Problems => Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    /// <summary>Generates, asserts that the result compiles without a warning, and that a second run finds everything done.</summary>
    public static GeneratorRun Clean(params string[] sources) => Clean(TestCompilation.Of(sources));

    public static GeneratorRun Clean(CSharpCompilation compilation, params AdditionalText[] files)
    {
        var run = Of(compilation, files);
        Assert.That(run.Problems, Is.Empty);
        return run;
    }

    /// <summary>Generates for code that need not compile.</summary>
    public static GeneratorRun Of(CSharpCompilation compilation, params AdditionalText[] files) => Of(compilation, files, options: null);

    /// <summary>The same with options of the project.</summary>
    public static GeneratorRun Of(CSharpCompilation compilation, AdditionalText[] files, AnalyzerConfigOptionsProvider? options)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TortoiseGenerator().AsSourceGenerator()],
            files,
            optionsProvider: options,
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var run = new GeneratorRun(driver, compilation, (CSharpCompilation)output, files);
        run.AssertNothingToDoAgain();
        PipelineValues.AssertFreeOfRoslyn(run.Result);
        return run;
    }

    /// <summary>The next run of the same driver, after an edit. It must write what a driver writes that has never seen another version.</summary>
    public GeneratorRun After(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var run = Next(edit(_input));
        Assert.That(Texts(run), Is.EqualTo(Texts(Of(run._input, _files))));
        return run;
    }

    /// <summary>The next run of the same driver, after an edit of a file that is no source.</summary>
    public GeneratorRun After(string path, string text)
    {
        var old = _files.Single(file => file.Path == path);
        AdditionalText[] files = [.. _files.Select(file => file == old ? new ProjectFile(path, text) : file)];
        var driver = _driver.ReplaceAdditionalText(old, files.Single(file => file.Path == path)).RunGeneratorsAndUpdateCompilation(_input, out var output, out _);
        var run = new GeneratorRun(driver, _input, (CSharpCompilation)output, files);
        Assert.That(Texts(run), Is.EqualTo(Texts(Of(_input, files))));
        return run;
    }

    private static IEnumerable<string> Texts(GeneratorRun run) => run.Result.GeneratedSources.Select(static source => source.SourceText.ToString());

    /// <summary>The text of a generated file.</summary>
    public string File(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>What one step gave: for each of its values, whether it was new, changed or the same as before.</summary>
    public IncrementalStepRunReason[] Reasons(string step) => Result.TrackedSteps.TryGetValue(step, out var steps)
        ? [.. steps.SelectMany(static run => run.Outputs).Select(static output => output.Reason)]
        : [];

    /// <summary>The files that were written in this run and not taken from the last one.</summary>
    public string[] Rewritten() =>
    [
        .. Result.TrackedOutputSteps.Values
            .SelectMany(static steps => steps)
            .SelectMany(static step => step.Outputs)
            .Where(static output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .SelectMany(static output => HintNamesOf(output.Value))
            .Order(StringComparer.Ordinal),
    ];

    private GeneratorRun Next(CSharpCompilation compilation)
    {
        var driver = _driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new GeneratorRun(driver, compilation, (CSharpCompilation)output, _files);
    }

    private void AssertNothingToDoAgain()
    {
        var again = Next(_input.Clone());
        foreach (var step in TrackedSteps.All)
        {
            Assert.That(
                again.Reasons(step),
                Is.All.EqualTo(IncrementalStepRunReason.Cached).Or.EqualTo(IncrementalStepRunReason.Unchanged),
                step);
        }

        Assert.That(
            again.Result.TrackedOutputSteps.Values
                .SelectMany(static steps => steps)
                .SelectMany(static step => step.Outputs)
                .Select(static output => output.Reason),
            Is.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    /// <summary>The value of an output step is a pair of sources and diagnostics, whose types are internal to the compiler.</summary>
    private static IEnumerable<string> HintNamesOf(object value)
    {
        var sources = (System.Collections.IEnumerable)((System.Runtime.CompilerServices.ITuple)value)[0]!;
        return sources.Cast<object>().Select(static source => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!);
    }
}
