using System.Diagnostics;
using System.Text;
using Tortoise.Cli.Commands;

namespace Tortoise.Cli.Projects;

/// <summary>Runs the SDK, to learn about a project and to build it.</summary>
internal static class DotnetCommand
{
    /// <summary>How long the rest of what it wrote is waited for.</summary>
    private static readonly TimeSpan AfterEnd = TimeSpan.FromSeconds(2);

    /// <summary>What the SDK wrote to its standard output.</summary>
    /// <exception cref="ToolException">It cannot be started, or it failed; the message has its errors.</exception>
    public static async Task<string> RunAsync(string folder, IReadOnlyList<string> arguments, string whatFailed, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_NOLOGO"] = "1";

        // What a build has set that has started the tool is not meant for another one.
        foreach (var name in (string[])["MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly"])
        {
            start.Environment.Remove(name);
        }

        using var process = Start(start);
        using var registration = cancellationToken.Register(static state => End((Process)state!), process);
        var output = new StringBuilder();
        var errors = new StringBuilder();
        var reading = Task.WhenAll(ReadAsync(process.StandardOutput, output), ReadAsync(process.StandardError, errors));
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);

        // A build server that it has started may keep its output open, and has nothing to say.
        await Task.WhenAny(reading, Task.Delay(AfterEnd, CancellationToken.None)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        lock (output)
        {
            lock (errors)
            {
                return process.ExitCode == 0
                    ? output.ToString()
                    : throw new ToolException(ExitCode.Failed, $"{whatFailed}\n{(errors.Length > 0 ? errors : output).ToString().Trim()}");
            }
        }
    }

    private static async Task ReadAsync(StreamReader reader, StringBuilder text)
    {
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
        {
            lock (text)
            {
                text.Append(buffer, 0, count);
            }
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new ToolException(ExitCode.Failed, $"The .NET SDK cannot be started: {exception.Message} Install it, or add the folder of 'dotnet' to PATH.", exception);
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
