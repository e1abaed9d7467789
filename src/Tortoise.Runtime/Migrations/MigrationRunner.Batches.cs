namespace Tortoise.Migrations;

/// <content>Statements that are run in batches.</content>
internal sealed partial class MigrationRunner
{
    /// <summary>Runs a statement in batches, each in a transaction in which is recorded to where it has come. One that was cut off goes on from there.</summary>
    private async ValueTask RunBatchesAsync(MigrationProgress progress, MigrationStatement statement, StatementBatches batches, CancellationToken cancellationToken)
    {
        var (index, done, type) = (progress.Done, 0, (string?)null);
        await AtBoundaryAsync(progress, index, isDone: false).ConfigureAwait(false);
        while (progress.Done == index)
        {
            await WithRetriesAsync(
                progress,
                async () =>
                {
                    type = await RunBatchAsync(progress, statement, batches, type, done, cancellationToken).ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
            done++;
            if (progress.Done == index)
            {
                await AtBoundaryAsync(progress, index, isDone: false, done).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Runs the next batch; returns the type of the column, or null if the table has no rows, and so no batches.</summary>
    /// <param name="progress">How far the migration has come.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="batches">Its batches.</param>
    /// <param name="type">The type of the column; null if it is not known yet.</param>
    /// <param name="done">How many batches are done.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    private async ValueTask<string?> RunBatchAsync(MigrationProgress progress, MigrationStatement statement, StatementBatches batches, string? type, int done, CancellationToken cancellationToken)
    {
        var index = progress.Done;
        string? last = null;
        await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await SendAsync(
                progress,
                index,
                async () =>
                {
                    type ??= await session.RowsAsync(batches.TypeQuery, cancellationToken).ConfigureAwait(false) is [[var name]] ? name : null;
                    last = type is null ? null : await SendBatchAsync(batches, type, batches.PlaceOf(index, progress.Cursor), cancellationToken).ConfigureAwait(false);
                    await (type is null ? session.ExecuteAsync(statement.Sql, cancellationToken) : default).ConfigureAwait(false);
                }).ConfigureAwait(false);
            if (last is null)
            {
                await AtBoundaryAsync(progress, index, isDone: true, done).ConfigureAwait(false);
                await journal.SetDoneAsync(progress, index + 1, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await journal.SetCursorAsync(progress, batches.CursorAt(index, last), cancellationToken).ConfigureAwait(false);
            }

            await taken.HoldAsync(cancellationToken).ConfigureAwait(false);
            await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await session.RollbackAsync().ConfigureAwait(false);
            throw;
        }

        progress.Cursor = last is null ? null : batches.CursorAt(index, last);
        progress.Done += last is null ? 1 : 0;
        return type;
    }

    /// <summary>Sends the statement for a batch; returns the last value of it, or null if it is the last batch.</summary>
    private async ValueTask<string?> SendBatchAsync(StatementBatches batches, string type, string? after, CancellationToken cancellationToken)
    {
        List<string> values = [.. after is null ? [] : new[] { after }];
        var place = after is null ? null : session.Placeholder(1);
        var last = await session.RowsAsync(batches.LastQuery(type, place), cancellationToken, [.. values.Select(MigrationSession.Text)]).ConfigureAwait(false) is [[{ } found]] ? found : null;
        if (last is not null && last == after)
        {
            throw new MigrationException($"The batch after {after} ends at {last} again: as text, a value of the column is another one than in the table. Divide the statement by another column.");
        }

        values.AddRange(last is null ? [] : new[] { last });
        await session.ExecuteAsync(
            batches.Statement(type, place, last is null ? null : session.Placeholder(values.Count)), [.. values.Select(MigrationSession.Text)], cancellationToken).ConfigureAwait(false);
        return last;
    }
}
