using System.Diagnostics;
using Tortoise.Cli.Commands;

namespace Tortoise.Cli.Projects;

/// <summary>Runs the SDK, to learn about a project and to build it.</summary>
internal static class DotnetCommand
{
    /// <summary>What the SDK wrote to its standard output.</summary>
    /// <exception cref="ToolException">It cannot be started, or it failed; the message has its errors.</exception>
    public static async Task<string> RunAsync(string folder, IReadOnlyList<string> arguments, string whatFailed, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_NOLOGO"] = "1";

        // A tool that the SDK of one version has started does not bind those that it starts to it.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        using var process = Start(start);
        using var registration = cancellationToken.Register(static state => End((Process)state!), process);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = await process.StandardError.ReadToEndAsync(CancellationToken.None).ConfigureAwait(false);
        var written = await output.ConfigureAwait(false);
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return process.ExitCode == 0
            ? written
            : throw new ToolException(ExitCode.Failed, $"{whatFailed}\n{(errors.Length > 0 ? errors : written).Trim()}");
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
