namespace Tortoise.Migrations;

/// <content>What fails: it is tried again, or told and recorded.</content>
internal sealed partial class MigrationRunner
{
    /// <param name="progress">The migration.</param>
    /// <param name="exception">What failed. Its message may end with the whole statement, so the advice comes before it.</param>
    /// <param name="advice">What would be right, if it is known.</param>
    private static MigrationException Failure(MigrationProgress progress, Exception exception, string? advice = null)
    {
        var current = progress.Current ?? progress.Done;
        var statement = progress.Statements[current];
        return new MigrationException(
            $"The migration {progress.Migration.Id} failed at its statement {current + 1} of {progress.Statements.Count} (line {statement.Line}: {statement}). {(advice is null ? "" : advice + " ")}{exception.Message}", exception);
    }

    /// <summary>Runs what can be repeated because it had no effect: it did not get its locks, or the server chose it to end a deadlock.</summary>
    private async ValueTask<bool> WithRetriesAsync(MigrationProgress progress, Func<ValueTask<bool>> run, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var cursor = progress.Cursor;
            progress.Current = null;
            try
            {
                return await run().ConfigureAwait(false);
            }
            catch (TransientException exception)
            {
                // A batch more is done: the next one has all tries.
                attempt = progress.Cursor == cursor ? attempt : 1;
                if (attempt > LockRetries.Count)
                {
                    // Otherwise its transaction could not begin.
                    progress.IsFailed = progress.Current is not null;
                    throw Failure(progress, exception);
                }

                log.Retried(progress.Migration.Id, attempt, exception.Message);
                await LockRetries.PauseAsync(attempt, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask RecordFailureAsync(MigrationProgress progress)
    {
        if (progress is { IsDown: true, Started: null })
        {
            // It was rolled back, so the migration is applied as before.
            return;
        }

        try
        {
            await session.BeginAsync(CancellationToken.None).ConfigureAwait(false);
            if (!progress.IsEnded(await FindAsync(progress, CancellationToken.None).ConfigureAwait(false)))
            {
                await journal.AddAsync(progress, progress.IsDown ? MigrationEvent.RevertFailed : MigrationEvent.Failed, CancellationToken.None).ConfigureAwait(false);
            }

            await session.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (TortoiseException)
        {
            // The migration's own failure is what is told.
            await session.RollbackAsync().ConfigureAwait(false);
        }
    }

    /// <summary>What would be right where the database has the tables of its first migrations; null where that is not what failed.</summary>
    private async ValueTask<string?> AdviceAsync(MigrationProgress progress)
    {
        try
        {
            var group = progress.Migration.Group;
            var isFirst = !progress.IsDown && (await journal.ReadAsync(CancellationToken.None).ConfigureAwait(false))?.Any(entry => entry.Group == group && entry.IsApplied) != true;
            return isFirst && await _resumption.TakenTableAsync(progress, CancellationToken.None).ConfigureAwait(false) is { } table
                ? $"The table {table} was there before, and no migration of the group '{group}' is recorded. If the database has the tables of its first migrations, record these instead of running them: "
                    + "'tortoise migrate --baseline' compares the tables first, MigrationOptions.RecordOnly and 'migrate --fake' do not."
                : null;
        }
        catch (TortoiseException)
        {
            // The migration's own failure is what is told.
            return null;
        }
    }
}
