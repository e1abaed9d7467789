using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tortoise.Generators.Tests.Harness;

/// <summary>Compilations as a user's project makes them: C# 14, nullable, documentation checked, every warning wave on.</summary>
internal static class TestCompilation
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    public static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => path.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(QuerySet<>).Assembly.Location);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999,
        specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]);

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Tortoise;
        global using Tortoise.Querying;
        """;

    /// <summary>A compilation of files that is a library; each source is one file.</summary>
    public static CSharpCompilation Of(params string[] sources) => With(ParseOptions, [Runtime], sources);

    public static CSharpCompilation With(CSharpParseOptions parseOptions, MetadataReference[] references, params string[] sources)
    {
        var usings = references.Contains(Runtime) ? Usings : "";
        return CSharpCompilation.Create(
            "Tests.Models",
            sources.Prepend(usings).Select((source, index) => CSharpSyntaxTree.ParseText(source, parseOptions, path: $"File{index}.cs")),
            [.. Framework, .. references],
            Options);
    }

    /// <summary>A reference to a library that went through the generator.</summary>
    public static PortableExecutableReference Library(string source) => MetadataReference.CreateFromImage(Image("Tests.Library", source));

    /// <summary>The bytes of a library that went through the generator.</summary>
    public static byte[] Image(string name, string source, params MetadataReference[] references)
    {
        var compilation = GeneratorRun.Clean(With(ParseOptions, [Runtime, .. references], source).WithAssemblyName(name)).Output;
        using var stream = new MemoryStream();
        Assert.That(compilation.Emit(stream).Success, Is.True);
        return stream.ToArray();
    }

    public static CSharpCompilation Replace(this CSharpCompilation compilation, string old, string @new)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString().Contains(old, StringComparison.Ordinal));
        var text = tree.ToString().Replace(old, @new, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath));
    }
}
