using Tortoise.Diagnostics;
using Tortoise.Dialects;

namespace Tortoise.Migrations;

/// <summary>Applies what is pending of the migrations of one group, or of several, to a database.</summary>
internal sealed partial class Migrator(MigrationSession session, IReadOnlyList<MigrationSet> sets, MigrationOptions options, string? actor, MigrationLog log) : IAsyncDisposable
{
    private readonly Journal _journal = new(session, actor);
    private readonly Dictionary<Migration, MigrationScript> _scripts = [];
    private readonly List<string> _afterDeploy = [];

    /// <summary>The migrations that wait until the deployment is over, of those groups of which the pending ones were looked for.</summary>
    public IReadOnlyList<string> AfterDeploy => _afterDeploy;

    /// <summary>Applies what is pending.</summary>
    public async ValueTask<IReadOnlyList<AppliedMigration>> MigrateAsync(CancellationToken cancellationToken)
    {
        var applied = new List<AppliedMigration>();
        foreach (var set in Targeted())
        {
            // A program that starts with nothing to do cannot be kept waiting.
            if ((await PendingAsync(set, cancellationToken).ConfigureAwait(false)).Count > 0)
            {
                await session.CreateSchemaAsync(cancellationToken).ConfigureAwait(false);
                await RunAsync(set, async () => Planned(await PendingAsync(set, cancellationToken, isTold: false).ConfigureAwait(false), isDown: false), applied, cancellationToken).ConfigureAwait(false);
            }
        }

        return applied;
    }

    /// <summary>What is pending.</summary>
    public async ValueTask<MigrationPlan> PlanAsync(CancellationToken cancellationToken)
    {
        var pending = new List<MigrationProgress>();
        foreach (var set in Targeted())
        {
            pending.AddRange(Planned(await PendingAsync(set, cancellationToken).ConfigureAwait(false), isDown: false));
        }

        return new MigrationPlan(session.Dialect, pending) { AfterDeploy = AfterDeploy };
    }

    /// <summary>How the migrations of each group stand.</summary>
    public async ValueTask<IReadOnlyList<MigrationState>> StateAsync(CancellationToken cancellationToken)
    {
        var journal = await _journal.ReadAsync(cancellationToken).ConfigureAwait(false) ?? [];
        return [.. sets.Select(set => new GroupState(set, journal).ToPublic(ScriptOf, options.IncludeAfterDeploy))];
    }

    /// <summary>Records how many statements of a migration are done.</summary>
    /// <exception cref="MigrationException">There is no such migration, it was never begun, or it has fewer statements.</exception>
    public async ValueTask RepairAsync(string name, int? done, CancellationToken cancellationToken)
    {
        var migration = sets.SelectMany(static set => set.Migrations).FirstOrDefault(migration => migration.Id == name) ?? throw new MigrationException($"The migration {name} is not known: give its whole name.");
        var script = ScriptOf(migration);
        var taken = await MigrationLock.TakeAsync(session, migration.Group, options, log, cancellationToken).ConfigureAwait(false);
        await using (taken.ConfigureAwait(false))
        {
            var last = (await _journal.ReadAsync(cancellationToken).ConfigureAwait(false))?.FirstOrDefault(entry => (entry.Group, entry.Name) == (migration.Group, migration.Id));
            if (last is not ({ IsApplied: true } or { IsUnfinished: true }))
            {
                throw new MigrationException($"The migration {name} was never begun in this database, so there is nothing to repair.");
            }

            var progress = new MigrationProgress(migration, script, last.IsReverting);
            progress.Done = done ?? progress.Statements.Count;
            if (progress.Done < 0 || progress.Done > progress.Statements.Count)
            {
                throw new MigrationException($"The migration {name} has {progress.Statements.Count} statements, so {progress.Done} of them cannot be done.");
            }

            progress.Cursor = progress.Done == last.Done ? last.Cursor : null;
            var what = !last.IsReverting ? MigrationEvent.Repaired : progress.Done == progress.Statements.Count ? MigrationEvent.Reverted : MigrationEvent.RevertFailed;
            await _journal.AddAsync(progress, what, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();

    /// <summary>The groups that are migrated: all, or the one of the target.</summary>
    private IEnumerable<MigrationSet> Targeted() =>
        options.Target is { } target && sets.Where(set => set.Migrations.Any(migration => migration.Id == target)).ToList() is { Count: > 0 } one ? one : sets;

    private List<MigrationProgress> Planned(IEnumerable<Migration> migrations, bool isDown) => [.. migrations.Select(migration => new MigrationProgress(migration, ScriptOf(migration), isDown))];

    /// <summary>Runs migrations under the lock of their group, or only records them.</summary>
    /// <param name="set">The group.</param>
    /// <param name="plan">Finds out what is to be run, under the lock: another program may have done it.</param>
    /// <param name="done">Gets those that were run.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    private async ValueTask RunAsync(MigrationSet set, Func<ValueTask<List<MigrationProgress>>> plan, List<AppliedMigration> done, CancellationToken cancellationToken)
    {
        var taken = await MigrationLock.TakeAsync(session, set.Group, options, log, cancellationToken).ConfigureAwait(false);
        await using (taken.ConfigureAwait(false))
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, taken.Lost);
            try
            {
                await RunAsync(taken, plan, done, either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (taken.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw LeaseLock.LostError();
            }
        }
    }

    private async ValueTask RunAsync(MigrationLock taken, Func<ValueTask<List<MigrationProgress>>> plan, List<AppliedMigration> done, CancellationToken cancellationToken)
    {
        await CreateJournalAsync(cancellationToken).ConfigureAwait(false);
        var runner = new MigrationRunner(session, _journal, taken, options, log);
        foreach (var progress in await plan().ConfigureAwait(false))
        {
            if (await (options.RecordOnly ? RecordAsync(progress, cancellationToken) : runner.RunAsync(progress, cancellationToken)).ConfigureAwait(false) is { } ran)
            {
                done.Add(ran);
                options.OnDone?.Invoke(ran);
            }
        }
    }

    private async ValueTask<AppliedMigration?> RecordAsync(MigrationProgress progress, CancellationToken cancellationToken)
    {
        await _journal.AddAsync(progress, progress.IsDown ? MigrationEvent.Reverted : MigrationEvent.Baseline, cancellationToken).ConfigureAwait(false);
        return new AppliedMigration(progress.Migration.Id, 0, TimeSpan.Zero);
    }

    private async ValueTask CreateJournalAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryCreateJournalAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (TransientException exception) when (attempt <= LockRetries.Count)
            {
                // Another program writes, or reads what is changed.
                log.Retried(MigrationFeatures.Journal, attempt, exception.Message);
                await LockRetries.PauseAsync(attempt, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask TryCreateJournalAsync(CancellationToken cancellationToken)
    {
        await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _journal.CreateAsync(cancellationToken).ConfigureAwait(false);
            await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await session.RollbackAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask<GroupState> StateAsync(MigrationSet set, CancellationToken cancellationToken) => new(set, await _journal.ReadAsync(cancellationToken).ConfigureAwait(false) ?? []);

    private async ValueTask<IReadOnlyList<Migration>> PendingAsync(MigrationSet set, CancellationToken cancellationToken, bool isTold = true)
    {
        var state = await StateAsync(set, cancellationToken).ConfigureAwait(false);
        await CheckChangedAsync(state, isTold, cancellationToken).ConfigureAwait(false);
        if (isTold && state.Unknown.Count > 0)
        {
            log.Unknown(string.Join(", ", state.Unknown.Select(static entry => entry.Name)));
        }

        if (isTold && options is { Target: null, IncludeAfterDeploy: false } && state.AfterDeploy is { Count: > 0 } waiting)
        {
            _afterDeploy.AddRange(waiting.Select(static migration => migration.Id));
            log.AfterDeploy(string.Join(", ", waiting));
        }

        var pending = state.Pending(options.Target, options.IncludeAfterDeploy);
        if (!options.AllowOutOfOrder && state.OutOfOrder(pending) is [var first, ..])
        {
            throw new MigrationException(
                $"The migration {first} comes before {state.Applied[^1]}, which this database has already: it comes from another branch. If the two are about different tables, apply it now with "
                + $"MigrationOptions.AllowOutOfOrder; otherwise take back what comes after it, with db.DowngradeAsync, and migrate again.");
        }

        return pending;
    }

    private async ValueTask CheckChangedAsync(GroupState state, bool isTold, CancellationToken cancellationToken)
    {
        foreach (var migration in state.Changed(ScriptOf))
        {
            var reason = await DifferenceAsync(migration, cancellationToken).ConfigureAwait(false);
            if (options.OnChanged == ChangedMigration.Fail)
            {
                throw new MigrationException(reason);
            }

            if (isTold)
            {
                log.Changed(reason);
            }
        }
    }

    /// <summary>The first statement that is not the one that was run.</summary>
    private async ValueTask<string> DifferenceAsync(Migration migration, CancellationToken cancellationToken)
    {
        var now = ScriptOf(migration).Statements;
        var before = await _journal.ScriptAsync(migration.Group, migration.Id, cancellationToken).ConfigureAwait(false) is { } text
            ? MigrationScript.Parse(session.Dialect, text, migration.Id).Statements
            : [];
        var index = 0;
        while (index < now.Count && index < before.Count && now[index].Checksum == before[index].Checksum)
        {
            index++;
        }

        return $"The migration {migration.Id} has changed since it was applied. Its statement {index + 1} was: {Shown(before, index)}\nIt is: {Shown(now, index)}\n"
            + "Restore it, and make the change in a migration of its own; or, if the database is as it says now, record that with db.RepairMigrationAsync.";

        static string Shown(IReadOnlyList<MigrationStatement> statements, int index) =>
            index >= statements.Count ? "nothing" : statements[index].Step is { } step ? $"the step {step}" : statements[index].Sql;
    }

    private MigrationScript ScriptOf(Migration migration)
    {
        if (!_scripts.TryGetValue(migration, out var script))
        {
            _scripts.Add(migration, script = migration.ScriptFor(session.Dialect));
        }

        return script;
    }
}
