using Tortoise.Cli.Output;

namespace Tortoise.Cli.Commands;

/// <summary>Why a command ends early. The message says what to do next.</summary>
internal sealed class ToolException(ExitCode code, string message, Exception? inner = null) : Exception(message, inner)
{
    public ExitCode Code => code;

    /// <summary>The statement that the database refused; null for none.</summary>
    public SqlExcerpt? Excerpt { get; init; }
}
