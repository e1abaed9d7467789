using Tortoise.Migrations;

namespace Tortoise;

/// <summary>Gives a program commands for its migrations, so that it can be deployed with nothing beside it.</summary>
/// <example>
/// <code>
/// if (await TortoiseCommands.RunAsync(args, db) is { } exitCode)
/// {
///     return exitCode;
/// }
/// </code>
/// </example>
public static class TortoiseCommands
{
    /// <summary>
    /// Runs a command: <c>migrate [TARGET]</c>, <c>status</c>, <c>downgrade TARGET</c> or <c>script [TARGET]</c>, which writes the SQL of what is pending. It never asks anything. Results go to
    /// the standard output, errors to that of errors.
    /// </summary>
    /// <remarks>
    /// <c>--dry-run</c> changes nothing, <c>--yes</c> allows <c>downgrade</c>, <c>--lock-timeout SECONDS</c> is <see cref="MigrationOptions.LockTimeout"/>, <c>--all</c>,
    /// <c>--allow-out-of-order</c> and <c>--fake</c> are <see cref="MigrationOptions.IncludeAfterDeploy"/>, <see cref="MigrationOptions.AllowOutOfOrder"/> and <see cref="MigrationOptions.RecordOnly"/>.
    /// <c>--schema NAME</c> is <see cref="MigrationOptions.Schema"/>.
    /// </remarks>
    /// <param name="args">The arguments of the program.</param>
    /// <param name="db">The database.</param>
    /// <param name="options">Where the migrations come from, and what the arguments do not say; null for the migrations that the program has embedded.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// The exit code if the first argument is one of the commands; null if it is not, and the program goes on. 0: it is done. 1: it failed. 2: the arguments are wrong. 3: <c>status</c> found
    /// something to do. 4: <c>downgrade</c> needs <c>--yes</c>. 5: there is no connection. 130: it was cancelled.
    /// </returns>
    public static ValueTask<int?> RunAsync(string[] args, Database db, MigrationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(db);
        return RunAsync(args, db, options, Console.Out, Console.Error, cancellationToken);
    }

    /// <summary>The same with other outputs.</summary>
    internal static async ValueTask<int?> RunAsync(string[] args, Database db, MigrationOptions? options, TextWriter output, TextWriter errors, CancellationToken cancellationToken) =>
        args is [var command, ..] && CommandLine.Commands.Contains(command)
            ? (int)await new CommandRunner(db, output, errors).RunAsync(CommandLine.Parse(args, options ?? new MigrationOptions()), cancellationToken).ConfigureAwait(false)
            : null;
}
