using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.Generators;

namespace Docs.Tests;

/// <summary>
/// Compiles a program with the generator and runs it in a load context with a runtime of its own: models of one page are not those of another.
/// </summary>
internal sealed class SnippetHost : AssemblyLoadContext
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("Tortoise.Generators", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly DiagnosticAnalyzer[] Analyzers =
    [
        .. typeof(TortoiseGenerator).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private readonly Type _snippets;

    private SnippetHost(byte[] image)
    {
        _snippets = LoadFromStream(new MemoryStream(image)).GetType("Snippets", throwOnError: true)!;
    }

    /// <summary>Compiles; errors fail the test.</summary>
    public static SnippetHost Compile(string source, IReadOnlyList<AdditionalText> files)
    {
        var compilation = Generate(source, files);
        var errors = Errors(compilation, files);
        Assert.That(errors, Is.Empty);
        using var image = new MemoryStream();
        Assert.That(compilation.Emit(image).Success, Is.True);
        return new SnippetHost(image.ToArray());
    }

    /// <summary>The errors of the compiler and of Tortoise's analyzers.</summary>
    public static IReadOnlyList<Diagnostic> ErrorsOf(string source, IReadOnlyList<AdditionalText> files) => Errors(Generate(source, files), files);

    /// <summary>Runs one snippet on a new database.</summary>
    public Task RunAsync(string method, SentStatements log) =>
        (Task)_snippets.GetMethod(method)!.Invoke(null, [log, (Action)log.Clear, (Action<string>)log.Add])!;

    /// <summary>Tortoise's assemblies are loaded anew, with registries of their own; all others are those of the tests.</summary>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name!.StartsWith("Tortoise.", StringComparison.Ordinal)
            ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll"))
            : null;

    /// <summary>The generator of System.Text.Json, as a project has it from the SDK.</summary>
    private static ISourceGenerator JsonGenerator { get; } = ((IIncrementalGenerator)Activator.CreateInstance(
        Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "System.Text.Json.SourceGeneration.dll")).GetType("System.Text.Json.SourceGeneration.JsonSourceGenerator", throwOnError: true)!)!).AsSourceGenerator();

    private static Compilation Generate(string source, IEnumerable<AdditionalText> files)
    {
        var compilation = CSharpCompilation.Create(
            "Snippets",
            [CSharpSyntaxTree.ParseText(source, ParseOptions, path: "Snippets.cs")],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new TortoiseGenerator().AsSourceGenerator(), JsonGenerator], files, ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return output;
    }

    private static Diagnostic[] Errors(Compilation compilation, IEnumerable<AdditionalText> files) =>
    [
        .. compilation.WithAnalyzers([.. Analyzers], new AnalyzerOptions([.. files])).GetAllDiagnosticsAsync().GetAwaiter().GetResult()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
    ];
}
