using System.Globalization;

namespace Tortoise.Migrations;

/// <summary>
/// Runs a step in C# in a transaction, in which it is recorded as done. Batches of it are committed one by one, each with the place that they have come to, from which the step goes on if it
/// is cut off.
/// </summary>
internal sealed class MigrationStep(MigrationSession session, Journal journal, MigrationLock taken, MigrationProgress progress)
{
    private Transaction _transaction = null!;
    private int _batches;

    public async ValueTask RunAsync(Func<MigrationContext, ValueTask> step, Func<ValueTask> beforeCommit, CancellationToken cancellationToken)
    {
        _transaction = await session.BeginStepAsync(cancellationToken).ConfigureAwait(false);
        await using (_transaction.ConfigureAwait(false))
        {
            using (_transaction.Enter())
            {
                await step(new MigrationContext(_transaction.Database, this, cancellationToken)).ConfigureAwait(false);
            }

            await beforeCommit().ConfigureAwait(false);
            await _transaction.CommitOnlyAsync(cancellationToken).ConfigureAwait(false);
        }

        progress.Cursor = null;
        await _transaction.RunCallbacksAsync().ConfigureAwait(false);
    }

    /// <summary>Where the next batches of the step begin: their number, and the cursor that they come after, or null for the first of them. The number is negative if they are done.</summary>
    public (int Number, string? After) NextBatches()
    {
        var number = _batches++;
        // It may be that of a statement that was in the place of the step.
        if (progress.Cursor?.Split(':', 2) is not [var reached, var after] || !int.TryParse(reached, NumberStyles.None, CultureInfo.InvariantCulture, out var current))
        {
            return (number, null);
        }

        return number < current ? (-1, null) : (number, number == current && after.Length > 0 ? after : null);
    }

    /// <summary>Commits a batch.</summary>
    /// <param name="number">The number of the batches.</param>
    /// <param name="next">Where the next one begins; null after the last.</param>
    /// <param name="pause">How long to wait before it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask CommitAsync(int number, string? next, TimeSpan pause, CancellationToken cancellationToken)
    {
        var cursor = next is null ? $"{(number + 1).ToString(CultureInfo.InvariantCulture)}:" : $"{number.ToString(CultureInfo.InvariantCulture)}:{next}";
        await taken.HoldAsync(cancellationToken).ConfigureAwait(false);
        await journal.SetCursorAsync(progress, cursor, cancellationToken).ConfigureAwait(false);
        await _transaction.CommitAndGoOnAsync(() => progress.Cursor = cursor, next is null ? TimeSpan.Zero : pause, cancellationToken).ConfigureAwait(false);
        await session.HasBegunAsync(cancellationToken).ConfigureAwait(false);
    }
}
