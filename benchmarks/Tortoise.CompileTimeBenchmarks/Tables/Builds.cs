using System.Diagnostics;
using System.Runtime.Versioning;
using Tortoise.CompileTimeBenchmarks.Code;
using Tortoise.Generators;

namespace Tortoise.CompileTimeBenchmarks.Tables;

/// <summary><c>dotnet build</c>, analyzers included: of everything with a compiler that was just started, and after an edit with a warm one.</summary>
[SupportedOSPlatform("linux")]
internal static class Builds
{
    private const int Edits = 3;

    private static readonly SourceFile Project = new("Shop.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.ToString(2)}</TargetFramework>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{typeof(Database).Assembly.Location}" />
            <Analyzer Include="{typeof(TortoiseGenerator).Assembly.Location}" />
          </ItemGroup>
        </Project>
        """);

    public static void Print(ModelSource source)
    {
        // The peak is that of all children so far: smaller projects come first.
        var plain = Build(source.PlainClasses);
        var models = Build(source.Models);

        Console.WriteLine("| `dotnet build` | plain classes | models | ratio |\n| --- | ---: | ---: | ---: |");
        Print("everything, new compiler: CPU s", plain.ColdSeconds, models.ColdSeconds);
        Print("the same: peak memory, MB", plain.PeakMegabytes, models.PeakMegabytes);
        Print("after an edit, compiler server: wall s", plain.WarmSeconds, models.WarmSeconds);
        Console.WriteLine();

        static void Print(string name, double plain, double models) => Console.WriteLine($"| {name} | {plain:N1} | {models:N1} | {models / plain:F1} × |");
    }

    private static (double ColdSeconds, double PeakMegabytes, double WarmSeconds) Build(IEnumerable<SourceFile> files)
    {
        using var project = new ProjectFolder(files.Append(Project));
        Command.Dotnet(project.Path, "restore");

        var before = ChildProcesses.CpuSeconds;
        Dotnet("-p:UseSharedCompilation=false");
        var cold = ChildProcesses.CpuSeconds - before;
        var peak = ChildProcesses.PeakMegabytes;

        using var server = new CompilerServer(project);
        var warm = new List<double>();
        for (var edit = 0; edit <= Edits; edit++)
        {
            project.Write(ModelSource.Work(edit + 1));
            var start = Stopwatch.GetTimestamp();
            Dotnet(server.Options);
            warm.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        // The first one starts the server.
        return (cold, peak, warm.Skip(1).Order().ElementAt(Edits / 2));

        void Dotnet(params string[] compiler) =>
            Command.Dotnet(project.Path, ["build", "-c", "Release", "--no-restore", "-nodeReuse:false", .. compiler]);
    }
}
