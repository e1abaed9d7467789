using System.Text.Json;
using Tortoise.Cli.Output;

namespace Tortoise.Cli.Tests.Harness;

/// <summary>A run of the tool, in this process: how it ended, and what it wrote.</summary>
internal sealed record ToolRun(int Code, string Out, string Error)
{
    /// <summary>The result of a run with <c>--json</c>.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>Runs a command line. There is no screen, no keyboard and no environment unless they are given.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="arguments">The command line, without <c>tortoise</c>.</param>
    public static Task<ToolRun> OfAsync(string folder, params IReadOnlyList<string> arguments) => OfAsync(new ToolPlace(folder), arguments);

    /// <summary>The same in a place with a keyboard, or an environment.</summary>
    public static async Task<ToolRun> OfAsync(ToolPlace place, params IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = await Program.RunAsync(
            arguments,
            new Terminal
            {
                Folder = place.Folder,
                Out = output,
                Error = errors,
                In = new StringReader(place.Answers ?? ""),
                Environment = place.Environment,
                IsErrorAScreen = place.Answers is not null,
                IsInAKeyboard = place.Answers is not null,
            },
            place.CancellationToken);
        return new ToolRun(code, output.ToString(), errors.ToString());
    }
}

/// <summary>Where the tool runs.</summary>
/// <param name="Folder">The current folder.</param>
internal sealed record ToolPlace(string Folder)
{
    /// <summary>What somebody types at a keyboard, a line each; null if there is nobody.</summary>
    public string? Answers { get; init; }

    public Dictionary<string, string> Environment { get; init; } = [];

    public CancellationToken CancellationToken { get; init; }
}
