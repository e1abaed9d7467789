namespace Tortoise.Migrations;

/// <content>Statements that are run in batches.</content>
internal sealed partial class MigrationRunner
{
    /// <summary>Runs a statement in batches, each in a transaction in which is recorded to where it has come. One that was cut off goes on from there.</summary>
    private async ValueTask RunBatchesAsync(MigrationProgress progress, MigrationStatement statement, StatementBatches batches, CancellationToken cancellationToken)
    {
        string? type = null;
        await SendAsync(progress, progress.Done, async () => type = (await session.RowsAsync(batches.TypeQuery, cancellationToken).ConfigureAwait(false)) is [[var name]] ? name : null).ConfigureAwait(false);
        if (type is null)
        {
            // Without rows there are no batches.
            await WithRetriesAsync(progress, () => RunRowsAsync(progress, statement, cancellationToken), cancellationToken).ConfigureAwait(false);
            progress.Cursor = null;
            return;
        }

        var (index, done) = (progress.Done, 0);
        await AtBoundaryAsync(progress, index, isDone: false).ConfigureAwait(false);
        while (progress.Done == index)
        {
            await WithRetriesAsync(progress, () => RunBatchAsync(progress, batches, type, done, cancellationToken), cancellationToken).ConfigureAwait(false);
            done++;
            if (progress.Done == index)
            {
                await AtBoundaryAsync(progress, index, isDone: false, done).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Runs the next batch.</summary>
    private async ValueTask<bool> RunBatchAsync(MigrationProgress progress, StatementBatches batches, string type, int done, CancellationToken cancellationToken)
    {
        var index = progress.Done;
        var after = batches.PlaceOf(progress.Cursor);
        string? last = null;
        await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await SendAsync(
                progress,
                index,
                async () =>
                {
                    List<string> values = [.. after is null ? [] : new[] { after }];
                    var place = after is null ? null : session.Placeholder(1);
                    last = await session.RowsAsync(batches.LastQuery(type, place), cancellationToken, [.. values.Select(MigrationSession.Text)]).ConfigureAwait(false) is [[{ } found]] ? found : null;
                    values.AddRange(last is null ? [] : new[] { last });
                    await session.ExecuteAsync(
                        batches.Statement(type, place, last is null ? null : session.Placeholder(values.Count)), [.. values.Select(MigrationSession.Text)], cancellationToken).ConfigureAwait(false);
                }).ConfigureAwait(false);
            if (last is null)
            {
                await AtBoundaryAsync(progress, index, isDone: true, done).ConfigureAwait(false);
                await journal.SetDoneAsync(progress, index + 1, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await journal.SetCursorAsync(progress, batches.CursorAt(last), cancellationToken).ConfigureAwait(false);
            }

            await taken.HoldAsync(cancellationToken).ConfigureAwait(false);
            await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await session.RollbackAsync().ConfigureAwait(false);
            throw;
        }

        progress.Cursor = last is null ? null : batches.CursorAt(last);
        progress.Done += last is null ? 1 : 0;
        return true;
    }
}
