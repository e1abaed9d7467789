using System.Text.Json;
using Tortoise.Cli.Commands;

namespace Tortoise.Cli.Output;

/// <summary>Why a command failed: how it ends, in words that say what to do next, and the statement that did it.</summary>
internal sealed record Failure(ExitCode Code, string Message, SqlExcerpt? Excerpt = null)
{
    /// <summary>That of an exception.</summary>
    public static Failure Of(Exception exception) => exception switch
    {
        ToolException tool => new(tool.Code, tool.Message, tool.Excerpt),
        OperationCanceledException => new(ExitCode.Cancelled, "Cancelled. What was done is recorded, so the command can be given again."),
        ConfigurationException => new(ExitCode.Usage, exception.Message),
        ConnectionException => new(ExitCode.NoConnection, exception.Message),
        TortoiseException or IOException or UnauthorizedAccessException => new(ExitCode.Failed, exception.Message),
        JsonException => new(ExitCode.Failed, exception.Message),
        _ => new(ExitCode.Failed, $"{exception.GetType().Name}: {exception.Message} This is a mistake of the tool's: please report it, with what -v prints."),
    };
}
