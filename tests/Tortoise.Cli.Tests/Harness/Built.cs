using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Cli.Facts;
using Tortoise.Generators;

namespace Tortoise.Cli.Tests.Harness;

/// <summary>Assemblies of users, built with the generator into a folder of their own.</summary>
internal sealed class Built : IDisposable
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly MetadataReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "Tortoise.Runtime.dll" || Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private const string Usings = "global using System; global using System.Linq; global using Tortoise; global using Tortoise.Values;\n";

    public string Folder { get; } = Directory.CreateTempSubdirectory("tortoise-facts-").FullName;

    public string FileOf(string name) => Path.Combine(Folder, name + ".dll");

    /// <summary>Builds an assembly that references others of the folder.</summary>
    public Built Add(string name, string source, params string[] references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(Usings, ParseOptions, "Usings.cs"), CSharpSyntaxTree.ParseText(source, ParseOptions, "Models.cs")],
            [.. Platform, .. references.Select(reference => MetadataReference.CreateFromFile(FileOf(reference)))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new TortoiseGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var result = output.Emit(FileOf(name));
        Assert.That(result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        return this;
    }

    public SchemaFacts Read(string name, params string[] folders) => SchemaFacts.Read(FileOf(name), folders);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
