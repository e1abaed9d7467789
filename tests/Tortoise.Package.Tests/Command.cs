using System.Diagnostics;

namespace Packages.Tests;

/// <summary>A program that is run to its end, as in a terminal of its own: nothing of the build that runs the tests reaches it.</summary>
internal static class Command
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Runs <c>dotnet</c>, and fails where it does.</summary>
    public static string Dotnet(string folder, params IReadOnlyList<string> arguments) => Run(folder, "dotnet", arguments);

    /// <summary>Runs a program, and fails where it does.</summary>
    public static string Run(string folder, string program, params IReadOnlyList<string> arguments)
    {
        var (code, output) = Try(folder, program, arguments);
        Assert.That(code, Is.Zero, $"{program} {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    /// <summary>Runs a program, and tells how it ended and what it wrote, errors included.</summary>
    public static (int Code, string Output) Try(string folder, string program, params IReadOnlyList<string> arguments)
    {
        using var process = Start(folder, program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end within {Limit}");
        }

        return (process.ExitCode, output.Result + errors.Result);
    }

    /// <summary>Starts a program whose output is read by the caller.</summary>
    public static Process Start(string folder, string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTheBuild).ToArray())
        {
            start.Environment.Remove(name);
        }

        // A compiler or build server that outlives the command would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";

        // What is looked for in the output is English.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return Process.Start(start)!;
    }

    private static bool IsOfTheBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "CI" or "DOTNET_HOST_PATH" || name.StartsWith("VSTEST", StringComparison.Ordinal);
}
