using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.CompileTimeBenchmarks.Code;
using Tortoise.CompileTimeBenchmarks.Contenders;
using Tortoise.Generators;

namespace Tortoise.CompileTimeBenchmarks.Tables;

/// <summary>What the compiler does, in this process: after an edit, as in an editor, and from nothing, as in a build.</summary>
internal static class CompilerWork
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(TortoiseGenerator).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static void Print(ModelSource source)
    {
        Console.WriteLine("| | | CPU ms | least | ratio | MB allocated |\n| --- | --- | ---: | ---: | ---: | ---: |");
        Print(Keystroke(source));
        Print(ModelEdit(source));
        Print(Analysis(source));
        Print(Compilation(source));
        Console.WriteLine();
    }

    private static Scenario Keystroke(ModelSource source) => new("A keystroke in a file without models: the generator", 15,
    [
        new GeneratorAfterEdit("System.Text.Json, plain classes", TargetingPack.JsonGenerator(), source.PlainClasses.Append(source.JsonContext), ModelSource.Work),
        new GeneratorAfterEdit("Tortoise", new TortoiseGenerator(), source.Models, ModelSource.Work),
    ]);

    private static Scenario ModelEdit(ModelSource source) => new("A renamed property of a model: the generator", 15,
    [
        new GeneratorAfterEdit("Tortoise", new TortoiseGenerator(), source.Models, revision => source.Model(source.Count / 2, revision)),
    ]);

    private static Scenario Analysis(ModelSource source) => new("The same: analyzers on its file", 9,
    [
        new AnalyzersAfterEdit("one that does nothing", [new NoRules()], source),
        new AnalyzersAfterEdit("Tortoise", Analyzers, source),
    ]);

    private static Scenario Compilation(ModelSource source) => new("All files compiled", 3,
    [
        new WholeCompilation("plain classes", source.PlainClasses),
        new WholeCompilation("Tortoise", source.Models, new TortoiseGenerator()),
    ]);

    private static void Print(Scenario scenario)
    {
        var results = Measurement.Run(scenario);
        foreach (var result in results)
        {
            Console.WriteLine(
                $"| {(result == results[0] ? scenario.Name : "")} | {result.Name} | {result.Median.Milliseconds:N0} | {result.Least:N0} | " +
                $"{result.Median.Milliseconds / results[0].Median.Milliseconds:F1} × | {result.Median.Megabytes:N1} |");
        }
    }
}
