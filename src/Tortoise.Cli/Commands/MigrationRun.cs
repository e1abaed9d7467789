using Spectre.Console;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary>Runs migrations with their progress, and tells what the database refused.</summary>
internal static class MigrationRun
{
    public static Task<MigrationResult> MigrateAsync(CommandContext context, MigrationList list, OpenedDatabase database, MigrationOptions options, CancellationToken cancellationToken) =>
        RunAsync(context, list, database, options, false, (db, told) => db.MigrateAsync(told, cancellationToken), cancellationToken);

    public static Task<MigrationResult> DowngradeAsync(CommandContext context, MigrationList list, OpenedDatabase database, MigrationOptions options, CancellationToken cancellationToken) =>
        RunAsync(context, list, database, options, true, (db, told) => db.DowngradeAsync(told, cancellationToken), cancellationToken);

    private static async Task<MigrationResult> RunAsync(
        CommandContext context,
        MigrationList list,
        OpenedDatabase database,
        MigrationOptions options,
        bool isDown,
        Func<Database, MigrationOptions, ValueTask<MigrationResult>> run,
        CancellationToken cancellationToken)
    {
        var progress = new StatementProgress(context.Report, database.Dialect, list, isDown);
        try
        {
            return await context.Report.WaitAsync(
                $"Migrating {Markup.Escape(database.Name)}", () => run(database.Database, options with { AtBoundary = progress.AtBoundaryAsync }).AsTask()).ConfigureAwait(false);
        }
        catch (MigrationException exception) when (!cancellationToken.IsCancellationRequested && progress.ExcerptOf(exception) is { } excerpt)
        {
            throw new ToolException(ExitCode.Failed, SqlExcerpt.Without(exception.Message), exception) { Excerpt = excerpt };
        }
    }
}
