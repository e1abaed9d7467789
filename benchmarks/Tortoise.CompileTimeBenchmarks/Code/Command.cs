using System.Diagnostics;

namespace Tortoise.CompileTimeBenchmarks.Code;

/// <summary>A program that is run to its end.</summary>
internal static class Command
{
    /// <summary>Runs <c>dotnet</c> and returns what it wrote.</summary>
    public static string Dotnet(string folder, params IEnumerable<string> arguments) => Run(folder, "dotnet", arguments);

    public static string Run(string folder, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };

        // What `dotnet run` sets for this program is not meant for the projects that it builds.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)} failed.\n{output}");
    }
}
