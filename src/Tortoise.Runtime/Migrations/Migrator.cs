using Tortoise.Diagnostics;

namespace Tortoise.Migrations;

/// <summary>Applies what is pending of the migrations of one group, or of several, to a database.</summary>
internal sealed class Migrator(MigrationSession session, IReadOnlyList<MigrationSet> sets, MigrationOptions options, string? actor, MigrationLog log) : IAsyncDisposable
{
    private readonly Journal _journal = new(session, actor);
    private readonly Dictionary<Migration, MigrationScript> _scripts = [];

    /// <summary>Applies what is pending.</summary>
    public async ValueTask<IReadOnlyList<AppliedMigration>> MigrateAsync(CancellationToken cancellationToken)
    {
        var applied = new List<AppliedMigration>();
        foreach (var set in Targeted())
        {
            // A program that starts with nothing to do cannot be kept waiting.
            if ((await PendingAsync(set, cancellationToken).ConfigureAwait(false)).Count > 0)
            {
                await MigrateAsync(set, applied, cancellationToken).ConfigureAwait(false);
            }
        }

        return applied;
    }

    /// <summary>What is pending.</summary>
    public async ValueTask<MigrationPlan> PlanAsync(CancellationToken cancellationToken)
    {
        var pending = new List<PlannedMigration>();
        foreach (var set in Targeted())
        {
            pending.AddRange((await PendingAsync(set, cancellationToken).ConfigureAwait(false))
                .Select(migration => new PlannedMigration(migration.Id, [.. ScriptOf(migration).Statements.Where(static statement => statement.Step is null).Select(static statement => statement.Sql)])));
        }

        return new MigrationPlan(session.Dialect, pending);
    }

    /// <summary>Records how many statements of a migration are done.</summary>
    /// <exception cref="MigrationException">There is no such migration, it was never begun, or it has fewer statements.</exception>
    public async ValueTask RepairAsync(string name, int? done, CancellationToken cancellationToken)
    {
        var migration = sets.SelectMany(static set => set.Migrations).FirstOrDefault(migration => migration.Id == name) ?? throw new MigrationException($"The migration {name} is not known: give its whole name.");
        var script = ScriptOf(migration);
        var count = done ?? script.Statements.Count;
        if (count < 0 || count > script.Statements.Count)
        {
            throw new MigrationException($"The migration {name} has {script.Statements.Count} statements, so {count} of them cannot be done.");
        }

        var taken = await MigrationLock.TakeAsync(session, migration.Group, options.LockTimeout, log, cancellationToken).ConfigureAwait(false);
        await using (taken.ConfigureAwait(false))
        {
            var entries = await _journal.ReadAsync(cancellationToken).ConfigureAwait(false) ?? [];
            if (!entries.Any(entry => (entry.Group, entry.Name) == (migration.Group, migration.Id) && (entry.IsApplied || entry.IsUnfinished)))
            {
                throw new MigrationException($"The migration {name} was never begun in this database, so there is nothing to repair.");
            }

            await _journal.AddAsync(migration, JournalEntry.Repaired, script, count, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();

    /// <summary>The groups that are migrated: all, or the one of the target.</summary>
    private IEnumerable<MigrationSet> Targeted() =>
        options.Target is { } target && sets.Where(set => set.Migrations.Any(migration => migration.Id == target)).ToList() is { Count: > 0 } one ? one : sets;

    private async ValueTask MigrateAsync(MigrationSet set, List<AppliedMigration> applied, CancellationToken cancellationToken)
    {
        var taken = await MigrationLock.TakeAsync(session, set.Group, options.LockTimeout, log, cancellationToken).ConfigureAwait(false);
        await using (taken.ConfigureAwait(false))
        {
            await CreateJournalAsync(cancellationToken).ConfigureAwait(false);
            var runner = new MigrationRunner(session, _journal, options, log);
            foreach (var migration in await PendingAsync(set, cancellationToken, isTold: false).ConfigureAwait(false))
            {
                if (await runner.ApplyAsync(migration, ScriptOf(migration), cancellationToken).ConfigureAwait(false) is { } done)
                {
                    applied.Add(done);
                }
            }
        }
    }

    private async ValueTask CreateJournalAsync(CancellationToken cancellationToken)
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

    private async ValueTask<IReadOnlyList<Migration>> PendingAsync(MigrationSet set, CancellationToken cancellationToken, bool isTold = true)
    {
        var state = MigrationState.Of(set, await _journal.ReadAsync(cancellationToken).ConfigureAwait(false) ?? [], options.Target, ScriptOf);
        foreach (var migration in state.Changed)
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

        if (isTold && state.Unknown.Count > 0)
        {
            log.Unknown(string.Join(", ", state.Unknown));
        }

        return state.Pending;
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
