namespace Tortoise.Migrations;

/// <summary>What the journal of a database says of the migrations of a group.</summary>
/// <param name="set">The migrations that the program has.</param>
/// <param name="journal">The last entry of each migration.</param>
internal sealed class GroupState(MigrationSet set, IReadOnlyList<MigrationEvent> journal)
{
    /// <summary>In the place of a target: before the first migration.</summary>
    public const string Zero = "zero";

    private readonly Dictionary<string, MigrationEvent> _last = journal.Where(entry => entry.Group == set.Group).ToDictionary(static entry => entry.Name, StringComparer.Ordinal);

    /// <summary>The applied migrations, in order.</summary>
    public IReadOnlyList<Migration> Applied => [.. set.Migrations.Where(migration => Of(migration) is { IsApplied: true })];

    /// <summary>The entries of the applied migrations that the program does not have.</summary>
    public IReadOnlyList<MigrationEvent> Unknown =>
        [.. _last.Values.Where(entry => (entry.IsApplied || entry.IsUnfinished) && set.Migrations.All(migration => migration.Id != entry.Name)).OrderBy(static entry => entry.Sequence)];

    /// <summary>The migrations that were cut off, or failed, while they were applied or taken back.</summary>
    public IReadOnlyList<MigrationEvent> Unfinished => [.. _last.Values.Where(static entry => entry.IsUnfinished).OrderBy(static entry => entry.Sequence)];

    /// <summary>Those at the end of migrations that wait, in order.</summary>
    public static IReadOnlyList<T> AtEnd<T>(IEnumerable<T> migrations, Func<T, bool> waits) => [.. migrations.Reverse().TakeWhile(waits).Reverse()];

    /// <summary>The last entry of a migration; null for none.</summary>
    public MigrationEvent? Of(Migration migration) => _last.GetValueOrDefault(migration.Id);

    /// <summary>The migrations at the end that wait until the deployment is over. Where the database has nothing of the group yet, no program of the version before needs what they change; what was begun goes on.</summary>
    public IReadOnlyList<Migration> AfterDeploy =>
        _last.Values.Any(static entry => entry.HasEffect) ? AtEnd(set.Migrations, migration => migration.IsAfterDeploy && Of(migration) is not { HasEffect: true }) : [];

    /// <summary>The migrations that are to be applied, in order.</summary>
    /// <param name="target">The last of them; null for all.</param>
    /// <param name="includesAfterDeploy">True for all to include those that wait until the deployment is over.</param>
    /// <exception cref="MigrationException">There is no migration of the name of the target.</exception>
    public IReadOnlyList<Migration> Pending(string? target, bool includesAfterDeploy) =>
        [.. set.Migrations.Take(target is null ? set.Migrations.Count : IndexOf(target) + 1).Except(Applied).Except(target is null && !includesAfterDeploy ? AfterDeploy : [])];

    /// <summary>Those of the pending migrations that come before an applied one.</summary>
    public IReadOnlyList<Migration> OutOfOrder(IReadOnlyList<Migration> pending)
    {
        var order = set.Migrations.ToList();
        var last = Applied.Count == 0 ? -1 : order.IndexOf(Applied[^1]);
        return [.. pending.Where(migration => order.IndexOf(migration) < last)];
    }

    /// <summary>The applied migrations whose SQL is not that with which they were applied.</summary>
    public IReadOnlyList<Migration> Changed(Func<Migration, MigrationScript> scriptOf) =>
        [.. Applied.Where(migration => Of(migration)!.Checksum is { } checksum && checksum != scriptOf(migration).Checksum)];

    /// <summary>The migrations that come after a target and have done something, the last first.</summary>
    /// <exception cref="MigrationException">There is no migration of the name of the target.</exception>
    public IReadOnlyList<Migration> After(string target) =>
        [.. set.Migrations.Skip(target == Zero ? 0 : IndexOf(target) + 1).Where(migration => Of(migration) is { HasEffect: true }).Reverse()];

    /// <summary>The same for those who ask.</summary>
    public MigrationState ToPublic(Func<Migration, MigrationScript> scriptOf, bool includesAfterDeploy)
    {
        var pending = Pending(null, includesAfterDeploy);
        return new MigrationState(set.Group)
        {
            Applied = [.. Applied.Select(migration => Of(migration)!)],
            Pending = [.. pending.Select(static migration => migration.Id)],
            AfterDeploy = includesAfterDeploy ? [] : [.. AfterDeploy.Select(static migration => migration.Id)],
            OutOfOrder = [.. OutOfOrder(pending).Select(static migration => migration.Id)],
            Unknown = Unknown,
            Changed = [.. Changed(scriptOf).Select(static migration => migration.Id)],
            Unfinished = Unfinished,
        };
    }

    private int IndexOf(string target)
    {
        var index = set.Migrations.ToList().FindIndex(migration => migration.Id == target);
        return index >= 0 ? index : throw new MigrationException(
            $"The group '{set.Group}' has no migration {target}{(set.Migrations.Count == 0 ? "" : $"; the last one is {set.Migrations[^1]}")}. MigrationOptions.Target is the whole name of one.");
    }
}
