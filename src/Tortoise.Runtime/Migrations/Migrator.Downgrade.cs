namespace Tortoise.Migrations;

/// <content>Taking migrations back.</content>
internal sealed partial class Migrator
{
    /// <summary>Takes back what comes after the target, the last first.</summary>
    public async ValueTask<IReadOnlyList<AppliedMigration>> DowngradeAsync(CancellationToken cancellationToken)
    {
        var set = OfTarget();
        var planned = await AfterTargetAsync(set, cancellationToken).ConfigureAwait(false);
        if (!options.AllowDowngrade)
        {
            throw new MigrationException("Taking migrations back can lose rows, so nothing was done: set MigrationOptions.AllowDowngrade if that is what you want.");
        }

        var done = new List<AppliedMigration>();
        if (planned.Count > 0)
        {
            await RunAsync(set, async () => await AfterTargetAsync(set, cancellationToken).ConfigureAwait(false), done, cancellationToken).ConfigureAwait(false);
        }

        return done;
    }

    /// <summary>What would be taken back.</summary>
    public async ValueTask<MigrationPlan> DowngradePlanAsync(CancellationToken cancellationToken) =>
        new(session.Dialect, await AfterTargetAsync(OfTarget(), cancellationToken).ConfigureAwait(false));

    private MigrationSet OfTarget()
    {
        var target = options.Target ?? throw new MigrationException(
            $"To which migration is the database to go back? Set MigrationOptions.Target to the last one that it keeps, or to \"{GroupState.Zero}\" to keep none.");
        var found = target == GroupState.Zero ? sets : [.. sets.Where(set => set.Migrations.Any(migration => migration.Id == target))];
        return found switch
        {
            [var one] => one,
            [] => throw new MigrationException($"The migration {target} is not known. MigrationOptions.Target is the whole name of one, or \"{GroupState.Zero}\"."),
            _ => throw new MigrationException($"The target {target} is one of several groups: {string.Join(", ", found.Select(static set => set.Group))}. Pass the migrations of one of them."),
        };
    }

    /// <summary>The migrations to take back, the last first.</summary>
    /// <exception cref="MigrationException">One of them cannot be taken back.</exception>
    private async ValueTask<List<MigrationProgress>> AfterTargetAsync(MigrationSet set, CancellationToken cancellationToken)
    {
        var state = await StateAsync(set, cancellationToken).ConfigureAwait(false);
        await CheckChangedAsync(state, isTold: false, cancellationToken).ConfigureAwait(false);
        var planned = await UnknownAsync(set, state, cancellationToken).ConfigureAwait(false);
        planned.AddRange(Planned(state.After(options.Target!), isDown: true));
        foreach (var progress in options.RecordOnly ? [] : planned)
        {
            if (!progress.Script.HasDown)
            {
                throw new MigrationException(
                    $"The migration {progress.Migration} cannot be taken back, so nothing was done: its script has no part after '-- tortoise: down'. Write one, make a migration that changes the "
                    + "schema again, or restore a backup.");
            }

            progress.ThrowIfStepsAreMissing();
            progress.ThrowIfOtherWay(state.Of(progress.Migration));
        }

        return planned;
    }

    /// <summary>The migrations that a newer version of the program has applied after the target, the last first: with the scripts that the journal has kept.</summary>
    private async ValueTask<List<MigrationProgress>> UnknownAsync(MigrationSet set, GroupState state, CancellationToken cancellationToken)
    {
        var since = set.Migrations.Where(migration => migration.Id == options.Target).Select(state.Of).FirstOrDefault()?.Sequence ?? 0;
        var unknown = new List<MigrationProgress>();
        foreach (var entry in state.Unknown.Where(entry => entry.Sequence > since && entry.HasEffect).Reverse())
        {
            var text = await _journal.ScriptAsync(entry.Group, entry.Name, cancellationToken).ConfigureAwait(false) ?? "";
            unknown.Add(new MigrationProgress(new Migration(entry.Name) { Group = entry.Group }, MigrationScript.Parse(session.Dialect, text, entry.Name), isDown: true));
        }

        return unknown;
    }
}
