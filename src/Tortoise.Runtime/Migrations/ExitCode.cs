namespace Tortoise.Migrations;

/// <summary>How a command ends, of the tool or of a program that has commands for its migrations (docs/cli.md).</summary>
internal enum ExitCode
{
    /// <summary>All is well.</summary>
    Fine = 0,

    /// <summary>It failed.</summary>
    Failed = 1,

    /// <summary>The command line, or a file that it is read with, is wrong.</summary>
    Usage = 2,

    /// <summary>A check found something: pending migrations, two heads, an applied migration that has changed.</summary>
    Found = 3,

    /// <summary>A question needs an answer, and there is nobody to ask. The flags that answer it were printed.</summary>
    Unanswered = 4,

    /// <summary>No database is known, or it cannot be reached.</summary>
    NoConnection = 5,

    /// <summary>It was cancelled, by Ctrl+C for example.</summary>
    Cancelled = 130,
}
