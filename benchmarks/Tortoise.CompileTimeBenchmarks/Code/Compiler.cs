using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tortoise.CompileTimeBenchmarks.Code;

/// <summary>Compiles as the SDK does with <c>-c Release</c>.</summary>
internal static class Compiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Parse);

    private static readonly MetadataReference[] References = [.. TargetingPack.References, MetadataReference.CreateFromFile(typeof(Database).Assembly.Location)];

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable,
        deterministic: true);

    public static CSharpCompilation Create(IEnumerable<SourceFile> files) => CSharpCompilation.Create("Shop", files.Select(Parse), References, Options);

    public static CSharpCompilation Replace(this CSharpCompilation compilation, SourceFile file) =>
        compilation.ReplaceSyntaxTree(compilation.Tree(file.Name), Parse(file));

    public static SyntaxTree Tree(this CSharpCompilation compilation, string name) => compilation.SyntaxTrees.Single(tree => tree.FilePath == name);

    public static GeneratorDriver Driver(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: ParseOptions);

    /// <summary>From texts to the bytes of an assembly.</summary>
    public static CompiledProject Compile(IEnumerable<SourceFile> files, IIncrementalGenerator? generator = null)
    {
        var compilation = Create(files);
        var driver = generator is null ? null : Driver(generator).RunOn(ref compilation);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols);
        return result.Success
            ? new CompiledProject(compilation, driver?.Generated() ?? [], assembly.ToArray())
            : throw new InvalidOperationException($"The project does not compile: {result.Diagnostics.First(static problem => problem.Severity == DiagnosticSeverity.Error)}");
    }

    /// <summary>Runs a generator, and adds what it wrote to the compilation.</summary>
    public static GeneratorDriver RunOn(this GeneratorDriver driver, ref CSharpCompilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        compilation = (CSharpCompilation)output;
        return driver;
    }

    /// <summary>What a generator wrote, if it did not fail.</summary>
    public static IReadOnlyList<string> Generated(this GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        return result.Exception is null
            ? [.. result.GeneratedSources.Select(static source => source.SourceText.ToString())]
            : throw new InvalidOperationException("The generator failed.", result.Exception);
    }

    private static SyntaxTree Parse(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Name, Encoding.UTF8);
}
