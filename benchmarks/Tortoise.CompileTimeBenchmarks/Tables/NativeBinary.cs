using System.Globalization;
using System.Runtime.CompilerServices;
using Tortoise.CompileTimeBenchmarks.Code;

namespace Tortoise.CompileTimeBenchmarks.Tables;

/// <summary>A native program that creates the tables and queries each model once.</summary>
internal static class NativeBinary
{
    private static readonly SourceFile Project = new("Shop.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net{Environment.Version.ToString(2)}</TargetFramework>
            <Nullable>enable</Nullable>
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="{Sources()}/Tortoise.Sqlite/Tortoise.Sqlite.csproj" />
            <ProjectReference Include="{Sources()}/Tortoise.Generators/Tortoise.Generators.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
          </ItemGroup>
        </Project>
        """);

    public static void Print(ModelSource source)
    {
        var few = new ModelSource(2);
        var (bytes, milliseconds) = Publish(few);
        var (allBytes, allMilliseconds) = Publish(source);

        Console.WriteLine($"| native program | {few.Count} models | {source.Count:N0} models | a model more |\n| --- | ---: | ---: | ---: |");
        Print("binary, KB", bytes / 1e3, allBytes / 1e3);
        Print("GenerateSchemas, CPU ms", milliseconds, allMilliseconds);
        Console.WriteLine();

        void Print(string name, double few, double all) => Console.WriteLine($"| {name} | {few:N0} | {all:N0} | {(all - few) / (source.Count - 2):N2} |");
    }

    private static (long Bytes, double Milliseconds) Publish(ModelSource source)
    {
        using var project = new ProjectFolder([.. source.Models, Program(source), Project]);
        Command.Dotnet(project.Path, "publish", "-c", "Release", "-o", "published", "-nodeReuse:false");
        var binary = Path.Combine(project.Path, "published", OperatingSystem.IsWindows() ? "Shop.exe" : "Shop");
        return (new FileInfo(binary).Length, double.Parse(Command.Run(project.Path, binary), CultureInfo.InvariantCulture));
    }

    private static SourceFile Program(ModelSource source) => new("Program.cs", $$"""
        using System.Globalization;
        using Shop;

        await using var db = Database.Open("sqlite://:memory:");
        var start = Environment.CpuUsage.TotalTime;
        await db.GenerateSchemasAsync();
        var time = Environment.CpuUsage.TotalTime - start;
        {{string.Concat(Enumerable.Range(0, source.Count).Select(static index => $"await Model{index}.Filter(m => m.Quantity > 1);\n"))}}
        Console.WriteLine(time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        """);

    private static string Sources([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "src"));
}
