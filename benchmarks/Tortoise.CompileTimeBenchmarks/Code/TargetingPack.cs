using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Tortoise.CompileTimeBenchmarks.Code;

/// <summary>What the SDK compiles against: the reference assemblies of .NET, and the generators that come with them.</summary>
internal static class TargetingPack
{
    private static readonly string Folder = (string)AppContext.GetData("TargetingPack")!;

    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Folder, "ref", $"net{Environment.Version.ToString(2)}"), "*.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static IIncrementalGenerator JsonGenerator()
    {
        var assembly = Assembly.LoadFrom(Path.Combine(Folder, "analyzers", "dotnet", "cs", "System.Text.Json.SourceGeneration.dll"));
        return (IIncrementalGenerator)assembly.CreateInstance("System.Text.Json.SourceGeneration.JsonSourceGenerator")!;
    }
}
