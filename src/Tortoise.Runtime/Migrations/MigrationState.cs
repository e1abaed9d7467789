namespace Tortoise.Migrations;

/// <summary>What the journal of a database says of the migrations that the program has.</summary>
/// <param name="Pending">Those that are to be applied, in order.</param>
/// <param name="Changed">Those that were applied with other SQL, with the checksum that they had.</param>
/// <param name="Unknown">The names of those that the program does not have.</param>
internal sealed record MigrationState(IReadOnlyList<Migration> Pending, IReadOnlyList<Migration> Changed, IReadOnlyList<string> Unknown)
{
    /// <exception cref="MigrationException">There is no migration of the name of the target.</exception>
    public static MigrationState Of(MigrationSet set, IReadOnlyList<JournalEntry> journal, string? target, Func<Migration, MigrationScript> scriptOf)
    {
        var last = journal.Where(entry => entry.Group == set.Group).ToDictionary(static entry => entry.Name, StringComparer.Ordinal);
        var wanted = set.Migrations;
        if (target is not null)
        {
            var index = wanted.ToList().FindIndex(migration => migration.Id == target);
            wanted = index >= 0 ? [.. wanted.Take(index + 1)] : throw new MigrationException(
                $"The group '{set.Group}' has no migration {target}{(wanted.Count == 0 ? "" : $"; the last one is {wanted[^1]}")}. MigrationOptions.Target is the whole name of one.");
        }

        var applied = set.Migrations.Where(migration => last.TryGetValue(migration.Id, out var entry) && entry.IsApplied).ToList();
        return new MigrationState(
            [.. wanted.Except(applied)],
            [.. applied.Where(migration => last[migration.Id].Checksum is { } checksum && checksum != scriptOf(migration).Checksum)],
            [.. last.Values.Where(static entry => entry.IsApplied).Select(static entry => entry.Name).Except(set.Migrations.Select(static migration => migration.Id)).Order(StringComparer.Ordinal)]);
    }
}
