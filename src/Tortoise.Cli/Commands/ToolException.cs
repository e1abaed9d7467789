using Tortoise.Cli.Output;

namespace Tortoise.Cli.Commands;

/// <summary>Why a command ends early. The message says what to do next.</summary>
internal sealed class ToolException : Exception
{
    public ToolException()
    {
    }

    public ToolException(string message)
        : base(message)
    {
    }

    public ToolException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public ToolException(ExitCode code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    public ExitCode Code { get; } = ExitCode.Failed;

    /// <summary>The statement that the database refused; null for none.</summary>
    public SqlExcerpt? Excerpt { get; init; }
}
