using System.Diagnostics;
using Tortoise.Diagnostics;
using Tortoise.Dialects;

namespace Tortoise.Migrations;

/// <summary>Applies one migration, from where it was cut off if it was, and records how far it has come.</summary>
internal sealed partial class MigrationRunner(MigrationSession session, Journal journal, MigrationLock taken, MigrationOptions options, MigrationLog log)
{
    private readonly Resumption _resumption = new(session, journal, log);

    /// <summary>Applies a migration, or takes it back; null if another program has done that since.</summary>
    /// <exception cref="MigrationException">A statement failed, or nobody knows whether it was run.</exception>
    public async ValueTask<AppliedMigration?> RunAsync(MigrationProgress progress, CancellationToken cancellationToken)
    {
        progress.ThrowIfStepsAreMissing();
        try
        {
            return await RunAllAsync(progress, cancellationToken).ConfigureAwait(false);
        }
        catch (MigrationException exception) when (exception.InnerException is not null && progress.IsFailed)
        {
            await RecordFailureAsync(progress).ConfigureAwait(false);
            if (await AdviceAsync(progress).ConfigureAwait(false) is { } advice)
            {
                throw Failure(progress, exception.InnerException, advice);
            }

            throw;
        }
    }

    private async ValueTask<AppliedMigration?> RunAllAsync(MigrationProgress progress, CancellationToken cancellationToken)
    {
        var entry = await FindAsync(progress, cancellationToken).ConfigureAwait(false);
        if (progress.IsEnded(entry))
        {
            return null;
        }

        progress.ThrowIfOtherWay(entry);
        var first = entry is { IsUnfinished: true } ? await _resumption.FirstAsync(progress, entry, cancellationToken).ConfigureAwait(false) : 0;
        progress.Done = first;
        if (!progress.IsOneTransaction(session.Features) || first > 0)
        {
            progress.Cursor = entry is { IsUnfinished: true } ? entry.Cursor : null;
            progress.Started = await StartAsync(progress, cancellationToken).ConfigureAwait(false);
        }

        // The connection is another one than when they were run.
        foreach (var (index, setting) in progress.Statements.Take(first).Index().Where(static one => one.Item.IsSetting))
        {
            await SendAsync(progress, index, setting, cancellationToken).ConfigureAwait(false);
        }

        var isUncertain = first < progress.Statements.Count && entry is { IsUnfinished: true } && IsAlone(progress.Statements[first]);
        while (progress.Done < progress.Statements.Count)
        {
            var statement = progress.Statements[progress.Done];
            if (isUncertain && await _resumption.WasRunAsync(progress, statement, entry!, cancellationToken).ConfigureAwait(false))
            {
                await journal.SetDoneAsync(progress, ++progress.Done, cancellationToken).ConfigureAwait(false);
            }
            else if (statement.Step is { } step)
            {
                await WithRetriesAsync(progress, () => RunStepAsync(progress, progress.Steps[step], cancellationToken), cancellationToken).ConfigureAwait(false);
            }
            else if (statement.Batches is { } batches)
            {
                await RunBatchesAsync(progress, statement, batches, cancellationToken).ConfigureAwait(false);
            }
            else if (IsAlone(statement))
            {
                await (statement.WritesRows
                    ? WithRetriesAsync(progress, () => RunRowsAsync(progress, statement, cancellationToken), cancellationToken)
                    : RunAloneAsync(progress, statement, cancellationToken)).ConfigureAwait(false);
            }
            else if (!await WithRetriesAsync(progress, () => RunSegmentAsync(progress, cancellationToken), cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            isUncertain = false;
        }

        if (!progress.IsRecorded)
        {
            await journal.AddAsync(progress, progress.EndedEvent, cancellationToken).ConfigureAwait(false);
        }

        if (progress.IsDown)
        {
            log.Reverted(progress.Migration.Id, progress.Done - first, progress.Elapsed.TotalMilliseconds);
        }
        else
        {
            log.Applied(progress.Migration.Id, progress.Done - first, progress.Elapsed.TotalMilliseconds);
        }

        return new AppliedMigration(progress.Migration.Id, progress.Done - first, progress.Elapsed);
    }

    /// <summary>True for a statement that no transaction holds together with others.</summary>
    private bool IsAlone(MigrationStatement statement) => MigrationProgress.IsAlone(session.Features, statement);

    private async ValueTask<MigrationEvent?> FindAsync(MigrationProgress progress, CancellationToken cancellationToken) =>
        (await journal.ReadAsync(cancellationToken).ConfigureAwait(false))?.FirstOrDefault(entry => (entry.Group, entry.Name) == (progress.Migration.Group, progress.Migration.Id));

    private async ValueTask<MigrationEvent> StartAsync(MigrationProgress progress, CancellationToken cancellationToken)
    {
        await journal.AddAsync(progress, progress.StartedEvent, cancellationToken).ConfigureAwait(false);
        return await FindAsync(progress, cancellationToken).ConfigureAwait(false) ?? throw new UnreachableException("It was just added.");
    }

    /// <summary>Runs a statement that changes rows alone, and so is recorded together with them.</summary>
    private async ValueTask<bool> RunRowsAsync(MigrationProgress progress, MigrationStatement statement, CancellationToken cancellationToken)
    {
        await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ExecuteAsync(progress, progress.Done, statement, cancellationToken).ConfigureAwait(false);
            await journal.SetDoneAsync(progress, progress.Done + 1, cancellationToken).ConfigureAwait(false);
            await taken.HoldAsync(cancellationToken).ConfigureAwait(false);
            await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await session.RollbackAsync().ConfigureAwait(false);
            throw;
        }

        progress.Done++;
        return true;
    }

    /// <summary>Runs a statement by itself, and then records it.</summary>
    private async ValueTask<bool> RunAloneAsync(MigrationProgress progress, MigrationStatement statement, CancellationToken cancellationToken)
    {
        var isAgain = false;
        await WithRetriesAsync(
            progress,
            async () =>
            {
                await taken.HoldAsync(cancellationToken).ConfigureAwait(false);
                if (isAgain)
                {
                    await _resumption.DropInvalidAsync(statement, cancellationToken).ConfigureAwait(false);
                }

                isAgain = true;
                await ExecuteAsync(progress, progress.Done, statement, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        await WithRetriesAsync(
            progress,
            async () =>
            {
                await journal.SetDoneAsync(progress, progress.Done + 1, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        progress.Done++;
        return true;
    }

    private async ValueTask<bool> RunStepAsync(MigrationProgress progress, Func<MigrationContext, ValueTask> step, CancellationToken cancellationToken)
    {
        var index = progress.Done;
        await AtBoundaryAsync(progress, index, isDone: false).ConfigureAwait(false);
        try
        {
            await new MigrationStep(session, journal, taken, progress).RunAsync(RunAsync, BeforeCommitAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (TortoiseException exception) when (exception is not (MigrationException or TransientException or ConnectionException))
        {
            // The commit.
            progress.IsFailed = true;
            throw Failure(progress, exception);
        }

        progress.Done++;
        return true;

        async ValueTask RunAsync(MigrationContext context)
        {
            progress.Current = index;
            try
            {
                await step(context).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not (MigrationException or TransientException or ConnectionException) && !cancellationToken.IsCancellationRequested)
            {
                progress.IsFailed = true;
                throw Failure(progress, exception);
            }
        }

        async ValueTask BeforeCommitAsync()
        {
            await journal.SetDoneAsync(progress, index + 1, cancellationToken).ConfigureAwait(false);
            await taken.HoldAsync(cancellationToken).ConfigureAwait(false);
            await AtBoundaryAsync(progress, index, isDone: true).ConfigureAwait(false);
        }
    }

    /// <summary>Runs the statements up to the next that is alone, in a transaction; false if another program has applied the migration since.</summary>
    private async ValueTask<bool> RunSegmentAsync(MigrationProgress progress, CancellationToken cancellationToken)
    {
        var end = progress.Done;
        while (end < progress.Statements.Count && !IsAlone(progress.Statements[end]))
        {
            end++;
        }

        var isRun = false;
        await TableRebuild.RunAsync(
            session,
            progress.Statements.Take(end).Skip(progress.Done).Any(static statement => statement.Rebuilds is not null),
            async rebuild => isRun = await RunSegmentAsync(progress, end, rebuild, cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
        return isRun;
    }

    private async ValueTask<bool> RunSegmentAsync(MigrationProgress progress, int end, TableRebuild? rebuild, CancellationToken cancellationToken)
    {
        var start = progress.Done;
        await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Where there is no lock, only now can nobody else apply it.
            if (session.Features.TryLock is null && progress.IsEnded(await FindAsync(progress, cancellationToken).ConfigureAwait(false)))
            {
                await session.RollbackAsync().ConfigureAwait(false);
                return false;
            }

            for (var i = progress.Done; i < end; i++)
            {
                var statement = progress.Statements[i];
                await (rebuild?.BeforeAsync(statement.Rebuilds is not null, cancellationToken) ?? default).ConfigureAwait(false);
                await ExecuteAsync(progress, i, statement, cancellationToken).ConfigureAwait(false);
            }

            await (rebuild?.EndAsync(cancellationToken) ?? default).ConfigureAwait(false);
            await ThrowIfOtherTransactionAsync(progress, end, cancellationToken).ConfigureAwait(false);
            await taken.HoldAsync(cancellationToken).ConfigureAwait(false);
            var isLast = end == progress.Statements.Count;
            progress.Done = end;
            await (isLast ? journal.AddAsync(progress, progress.EndedEvent, cancellationToken) : journal.SetDoneAsync(progress, end, cancellationToken)).ConfigureAwait(false);
            await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            progress.IsRecorded = isLast;
            return true;
        }
        catch
        {
            progress.Done = start;
            await session.RollbackAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <exception cref="MigrationException">A batch ended the transaction, or began one in it.</exception>
    private async ValueTask ThrowIfOtherTransactionAsync(MigrationProgress progress, int end, CancellationToken cancellationToken)
    {
        if (session.Features.OpenTransactions is { } query && await session.RowsAsync(query, cancellationToken).ConfigureAwait(false) is not [["1"]])
        {
            throw new MigrationException(
                $"The statements {progress.Done + 1} to {end} of the migration {progress.Migration.Id} are to run in one transaction, and one of them ended it, or began another. What was committed stays: "
                + "undo it by hand. Then remove BEGIN TRANSACTION, COMMIT and ROLLBACK from the script, or write '-- tortoise: no-transaction' before the statements that have them.");
        }
    }

    private async ValueTask ExecuteAsync(MigrationProgress progress, int index, MigrationStatement statement, CancellationToken cancellationToken)
    {
        await AtBoundaryAsync(progress, index, isDone: false).ConfigureAwait(false);
        await SendAsync(progress, index, statement, cancellationToken).ConfigureAwait(false);
        await AtBoundaryAsync(progress, index, isDone: true).ConfigureAwait(false);
    }

    private ValueTask SendAsync(MigrationProgress progress, int index, MigrationStatement statement, CancellationToken cancellationToken) =>
        SendAsync(progress, index, () => session.ExecuteAsync(statement.Sql, cancellationToken));

    private static async ValueTask SendAsync(MigrationProgress progress, int index, Func<ValueTask> send)
    {
        progress.Current = index;
        try
        {
            await send().ConfigureAwait(false);
        }
        catch (TortoiseException exception) when (exception is not (TransientException or ConnectionException))
        {
            progress.IsFailed = true;
            throw Failure(progress, exception);
        }
    }

    private ValueTask AtBoundaryAsync(MigrationProgress progress, int index, bool isDone, int batches = 0) =>
        options.AtBoundary?.Invoke(new MigrationBoundary(progress.Migration.Id, index + 1, isDone, batches)) ?? default;
}
