namespace Tortoise.CompileTimeBenchmarks.Code;

/// <summary>A compiler server of a project's own, which other builds on the machine do not use. It starts with the first build.</summary>
/// <param name="project">The project.</param>
internal sealed class CompilerServer(ProjectFolder project) : IDisposable
{
    // The pipe is a file beside the folder.
    private readonly string _pipe = "compiler-of-" + Path.GetFileName(project.Path);

    /// <summary>The options of a build that uses it.</summary>
    public string[] Options => ["-p:UseSharedCompilation=true", $"-p:SharedCompilationId={_pipe}"];

    public void Dispose()
    {
        var roslyn = Command.Dotnet(project.Path, "msbuild", "-getProperty:RoslynTargetsPath").Trim();
        Command.Run(project.Path, Path.Combine(roslyn, "bincore", "VBCSCompiler"), $"-pipename:{_pipe}", "-shutdown");
    }
}
