using Spectre.Console;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary>Runs migrations with their progress, and tells what the database refused.</summary>
internal static class MigrationRun
{
    /// <summary>Applies migrations.</summary>
    /// <param name="context">The command.</param>
    /// <param name="list">The migrations.</param>
    /// <param name="database">The database.</param>
    /// <param name="options">How they are applied.</param>
    /// <param name="isQuiet">True without progress, which would be mixed with that of other databases.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Task<MigrationResult> MigrateAsync(
        CommandContext context, MigrationList list, OpenedDatabase database, MigrationOptions options, bool isQuiet, CancellationToken cancellationToken) =>
        RunAsync(context, list, database, options, false, isQuiet, (db, told) => db.MigrateAsync(told, cancellationToken), cancellationToken);

    public static Task<MigrationResult> DowngradeAsync(CommandContext context, MigrationList list, OpenedDatabase database, MigrationOptions options, CancellationToken cancellationToken) =>
        RunAsync(context, list, database, options, true, false, (db, told) => db.DowngradeAsync(told, cancellationToken), cancellationToken);

    private static async Task<MigrationResult> RunAsync(
        CommandContext context,
        MigrationList list,
        OpenedDatabase database,
        MigrationOptions options,
        bool isDown,
        bool isQuiet,
        Func<Database, MigrationOptions, ValueTask<MigrationResult>> run,
        CancellationToken cancellationToken)
    {
        var progress = new StatementProgress(context.Report, database.Dialect, list, isDown, isQuiet);
        try
        {
            var told = options with { AtBoundary = progress.AtBoundaryAsync };
            return isQuiet
                ? await run(database.Database, told).ConfigureAwait(false)
                : await context.Report.WaitAsync($"Migrating {Markup.Escape(database.NameOf(options.Schema))}", () => run(database.Database, told).AsTask()).ConfigureAwait(false);
        }
        catch (MigrationException exception) when (!cancellationToken.IsCancellationRequested && progress.ExcerptOf(exception) is { } excerpt)
        {
            throw new ToolException(ExitCode.Failed, SqlExcerpt.Without(exception.Message), exception) { Excerpt = excerpt };
        }
    }
}
