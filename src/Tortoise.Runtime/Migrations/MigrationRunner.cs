using System.Diagnostics;
using Tortoise.Diagnostics;
using Tortoise.Dialects;

namespace Tortoise.Migrations;

/// <summary>Applies one migration, from where it was cut off if it was, and records how far it has come.</summary>
internal sealed class MigrationRunner(MigrationSession session, Journal journal, MigrationOptions options, MigrationLog log)
{
    /// <summary>How often a transaction, or a statement by itself, is tried again that did not get its locks in time.</summary>
    private const int Retries = 10;

    /// <summary>Applies a migration; null if another program has applied it since.</summary>
    /// <exception cref="MigrationException">A statement failed, or nobody knows whether it was run.</exception>
    public async ValueTask<AppliedMigration?> ApplyAsync(Migration migration, MigrationScript script, CancellationToken cancellationToken)
    {
        if (script.Statements.FirstOrDefault(static statement => statement.Step is not null) is { } step)
        {
            throw new MigrationException($"{migration.Id}, line {step.Line}: the migration runs the step {step.Step}, which is code in C# that this source of migrations does not have.");
        }

        var progress = new MigrationProgress(migration, script);
        try
        {
            return await RunAsync(progress, cancellationToken).ConfigureAwait(false);
        }
        catch (MigrationException exception) when (exception.InnerException is not null && progress.IsFailed)
        {
            await RecordFailureAsync(progress).ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask<AppliedMigration?> RunAsync(MigrationProgress progress, CancellationToken cancellationToken)
    {
        var entry = await FindAsync(progress, cancellationToken).ConfigureAwait(false);
        if (entry is { IsApplied: true })
        {
            return null;
        }

        var first = entry is { IsUnfinished: true } ? await ResumeAsync(progress, entry, cancellationToken).ConfigureAwait(false) : 0;
        progress.Done = first;
        if (!IsOneTransaction(progress) || first > 0)
        {
            progress.Started = await StartAsync(progress, cancellationToken).ConfigureAwait(false);
        }

        var isUncertain = first < progress.Statements.Count && entry is { IsUnfinished: true } && IsAlone(progress.Statements[first]);
        while (progress.Done < progress.Statements.Count)
        {
            var statement = progress.Statements[progress.Done];
            if (isUncertain && await WasRunAsync(progress, statement, entry!, cancellationToken).ConfigureAwait(false))
            {
                await journal.SetDoneAsync(progress.Started!, ++progress.Done, progress.Elapsed, cancellationToken).ConfigureAwait(false);
            }
            else if (IsAlone(statement))
            {
                await WithRetriesAsync(progress, () => RunAloneAsync(progress, statement, cancellationToken), cancellationToken).ConfigureAwait(false);
            }
            else if (!await WithRetriesAsync(progress, () => RunSegmentAsync(progress, cancellationToken), cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            isUncertain = false;
        }

        if (!progress.IsRecorded)
        {
            await journal.AddAsync(progress.Migration, JournalEntry.Applied, progress.Script, progress.Done, progress.Elapsed, cancellationToken).ConfigureAwait(false);
        }

        log.Applied(progress.Migration.Id, progress.Done - first, progress.Elapsed.TotalMilliseconds);
        return new AppliedMigration(progress.Migration.Id, progress.Done - first, progress.Elapsed);
    }

    /// <summary>True for a statement that no transaction holds together with others.</summary>
    private bool IsAlone(MigrationStatement statement) => statement.IsAlone || !session.Features.IsTransactional;

    private bool IsOneTransaction(MigrationProgress progress) => progress.Statements.Count > 0 && !progress.Statements.Any(IsAlone);

    private async ValueTask<JournalEntry?> FindAsync(MigrationProgress progress, CancellationToken cancellationToken) =>
        (await journal.ReadAsync(cancellationToken).ConfigureAwait(false))?.FirstOrDefault(entry => (entry.Group, entry.Name) == (progress.Migration.Group, progress.Migration.Id));

    /// <summary>The number of statements that need not be run again, as long as they are those that were.</summary>
    private async ValueTask<int> ResumeAsync(MigrationProgress progress, JournalEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Done == 0)
        {
            return 0;
        }

        var (migration, statements) = (progress.Migration, progress.Statements);
        var ran = await journal.ScriptAsync(migration.Group, migration.Id, cancellationToken).ConfigureAwait(false) is { } text
            ? MigrationScript.Parse(session.Dialect, text, migration.Id).Statements
            : statements;
        for (var i = 0; i < entry.Done; i++)
        {
            if (i >= statements.Count || i >= ran.Count || statements[i].Checksum != ran[i].Checksum)
            {
                throw new MigrationException(
                    $"The migration {migration.Id} was cut off after statement {entry.Done} of {entry.Total}, and its statement {i + 1} is not the one that was run. "
                    + $"It was: {(i < ran.Count ? ran[i].Sql : "")}\nIt is: {(i < statements.Count ? statements[i].Sql : "nothing")}\nRestore it; what comes after statement {entry.Done} may be changed.");
            }
        }

        log.Resumed(migration.Id, entry.Done + 1, statements.Count);
        return entry.Done;
    }

    private async ValueTask<JournalEntry> StartAsync(MigrationProgress progress, CancellationToken cancellationToken)
    {
        await journal.AddAsync(progress.Migration, JournalEntry.Started, progress.Script, progress.Done, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        return await FindAsync(progress, cancellationToken).ConfigureAwait(false) ?? throw new UnreachableException("It was just added.");
    }

    /// <summary>True if the first statement that is not recorded as done was run all the same.</summary>
    /// <exception cref="MigrationException">Nobody knows.</exception>
    private async ValueTask<bool> WasRunAsync(MigrationProgress progress, MigrationStatement statement, JournalEntry entry, CancellationToken cancellationToken)
    {
        if (statement.DoneWhen is { } query)
        {
            return await session.HasRowsAsync(query, cancellationToken).ConfigureAwait(false);
        }

        if (statement.WritesRows)
        {
            // It was undone if it was not recorded.
            return false;
        }

        if (PostCondition.Of(session.Dialect, statement.Tokens) is { } condition)
        {
            return !await DropInvalidAsync(condition, cancellationToken).ConfigureAwait(false)
                && condition.IsMetBy(await session.Dialect.CreateIntrospector(sql => session.RowsAsync(sql, cancellationToken)).ReadAsync(statement.Schemas).ConfigureAwait(false));
        }

        return entry.IsCutOff ? throw new MigrationException(
            $"The migration {progress.Migration.Id} was cut off, and nothing tells whether its statement {progress.Done + 1} of {progress.Statements.Count} was run: {statement}. Look in the database, and call "
            + $"db.RepairMigrationAsync(\"{progress.Migration.Id}\", {progress.Done + 1}, options) if it was, or with {progress.Done} if it was not. Then migrate again. "
            + "A comment '-- tortoise: done-when SELECT …' before a statement, with a query that has a row once it was run, answers it in future.") : false;
    }

    /// <summary>Drops the index that a statement creates, if it was cut off while it did.</summary>
    private async ValueTask<bool> DropInvalidAsync(PostCondition condition, CancellationToken cancellationToken)
    {
        if (condition.Index is not { } index || session.Features.InvalidIndexes is not { } query)
        {
            return false;
        }

        var rows = await session.RowsAsync(query, cancellationToken).ConfigureAwait(false);
        if (rows.Find(row => row[1] == index || $"{row[0]}.{row[1]}" == index) is not [{ } schema, { } name])
        {
            return false;
        }

        var sql = new System.Text.StringBuilder(session.Features.DropInvalidIndex);
        session.Dialect.WriteName(sql, schema);
        session.Dialect.WriteName(sql.Append('.'), name);
        await session.ExecuteAsync(sql.ToString(), cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async ValueTask<bool> RunAloneAsync(MigrationProgress progress, MigrationStatement statement, CancellationToken cancellationToken)
    {
        // What changes rows alone is recorded with them.
        var hasTransaction = statement.WritesRows;
        if (hasTransaction)
        {
            await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            await ExecuteAsync(progress, progress.Done, statement, cancellationToken).ConfigureAwait(false);
            await journal.SetDoneAsync(progress.Started!, progress.Done + 1, progress.Elapsed, cancellationToken).ConfigureAwait(false);
            if (hasTransaction)
            {
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch when (hasTransaction)
        {
            await session.RollbackAsync().ConfigureAwait(false);
            throw;
        }

        progress.Done++;
        return true;
    }

    /// <summary>Runs the statements up to the next that is alone, in a transaction; false if another program has applied the migration since.</summary>
    private async ValueTask<bool> RunSegmentAsync(MigrationProgress progress, CancellationToken cancellationToken)
    {
        var end = progress.Done;
        while (end < progress.Statements.Count && !IsAlone(progress.Statements[end]))
        {
            end++;
        }

        var rebuild = session.Features.Rebuilds is { } features && progress.Statements.Take(end).Skip(progress.Done).Any(static statement => statement.Rebuilds is not null)
            ? new TableRebuild(session, features)
            : null;
        var hadForeignKeys = rebuild is not null && await rebuild.SuspendForeignKeysAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RunSegmentAsync(progress, end, rebuild, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await (rebuild?.ResumeForeignKeysAsync(hadForeignKeys) ?? default).ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> RunSegmentAsync(MigrationProgress progress, int end, TableRebuild? rebuild, CancellationToken cancellationToken)
    {
        await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Where there is no lock, only now can nobody else apply it.
            if (session.Features.TryLock is null && await FindAsync(progress, cancellationToken).ConfigureAwait(false) is { IsApplied: true })
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

            if (rebuild is not null)
            {
                await rebuild.BeforeAsync(isRebuild: false, cancellationToken).ConfigureAwait(false);
                await rebuild.CheckForeignKeysAsync(cancellationToken).ConfigureAwait(false);
            }

            var isLast = end == progress.Statements.Count;
            await (isLast
                ? journal.AddAsync(progress.Migration, JournalEntry.Applied, progress.Script, end, progress.Elapsed, cancellationToken)
                : journal.SetDoneAsync(progress.Started!, end, progress.Elapsed, cancellationToken)).ConfigureAwait(false);
            await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            (progress.Done, progress.IsRecorded) = (end, isLast);
            return true;
        }
        catch
        {
            await session.RollbackAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask ExecuteAsync(MigrationProgress progress, int index, MigrationStatement statement, CancellationToken cancellationToken)
    {
        await AtBoundaryAsync(progress, index, isDone: false).ConfigureAwait(false);
        progress.Current = index;
        try
        {
            await session.ExecuteAsync(statement.Sql, cancellationToken).ConfigureAwait(false);
        }
        catch (TortoiseException exception) when (exception is not (TransientException or ConnectionException))
        {
            progress.IsFailed = true;
            throw Failure(progress, exception);
        }

        await AtBoundaryAsync(progress, index, isDone: true).ConfigureAwait(false);
    }

    private ValueTask AtBoundaryAsync(MigrationProgress progress, int index, bool isDone) =>
        options.AtBoundary?.Invoke(new MigrationBoundary(progress.Migration.Id, index + 1, isDone)) ?? default;

    private static MigrationException Failure(MigrationProgress progress, Exception exception)
    {
        var statement = progress.Statements[progress.Current];
        return new MigrationException(
            $"The migration {progress.Migration.Id} failed at its statement {progress.Current + 1} of {progress.Statements.Count} (line {statement.Line}: {statement}). {exception.Message}", exception);
    }

    /// <summary>Runs what can be repeated because it had no effect: it did not get its locks, or the server chose it to end a deadlock.</summary>
    private async ValueTask<bool> WithRetriesAsync(MigrationProgress progress, Func<ValueTask<bool>> run, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await run().ConfigureAwait(false);
            }
            catch (TransientException exception)
            {
                if (attempt > Retries)
                {
                    progress.IsFailed = true;
                    throw Failure(progress, exception);
                }

                log.Retried(progress.Migration.Id, attempt, exception.Message);
                await Task.Delay(Backoff(attempt), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>100 ms, doubled with each try up to 5 s, with jitter.</summary>
    private static TimeSpan Backoff(int attempt) => TimeSpan.FromMilliseconds(Math.Min(100 << Math.Min(attempt - 1, 10), 5000) * (0.5 + (Random.Shared.NextDouble() / 2)));

    private async ValueTask RecordFailureAsync(MigrationProgress progress)
    {
        try
        {
            await journal.AddAsync(progress.Migration, JournalEntry.Failed, progress.Script, progress.Done, progress.Elapsed, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TortoiseException)
        {
            // The migration's own failure is what is told.
        }
    }
}
