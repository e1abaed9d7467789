namespace Tortoise.Migrations;

/// <summary>The migrations of a group, each after the one that it names.</summary>
internal sealed class MigrationSet
{
    private MigrationSet(string group, IReadOnlyList<Migration> migrations)
    {
        Group = group;
        Migrations = migrations;
    }

    public string Group { get; }

    /// <summary>The migrations in their order.</summary>
    public IReadOnlyList<Migration> Migrations { get; }

    /// <summary>The migrations of each group, by its name.</summary>
    /// <exception cref="MigrationException">They have no single order.</exception>
    public static IReadOnlyList<MigrationSet> Of(IEnumerable<Migration> migrations) =>
    [
        .. migrations.GroupBy(static migration => migration.Group, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => new MigrationSet(group.Key, Order(group.Key, [.. group.OrderBy(static migration => migration.Id, StringComparer.Ordinal)]))),
    ];

    private static List<Migration> Order(string group, IReadOnlyList<Migration> migrations)
    {
        if (migrations.GroupBy(static migration => migration.Id, StringComparer.Ordinal).FirstOrDefault(static same => same.Count() > 1) is { Key: var twice })
        {
            throw new MigrationException($"There are two migrations {twice}: rename the folder of one of them, and the id in its migration.json.");
        }

        var ids = migrations.Select(static migration => migration.Id).ToHashSet(StringComparer.Ordinal);
        if (migrations.FirstOrDefault(migration => migration.After is { } after && !ids.Contains(after)) is { } orphan)
        {
            throw new MigrationException(
                $"The migration {orphan.Id} comes after {orphan.After}, which is not among the migrations of the group '{group}': bring it back, or correct \"after\" in {orphan.Id}/migration.json.");
        }

        var next = migrations.ToLookup(static migration => migration.After ?? "", StringComparer.Ordinal);
        var order = new List<Migration>();
        for (var after = ""; next[after].Any(); after = order[^1].Id)
        {
            if (next[after].Skip(1).FirstOrDefault() is { } second)
            {
                var first = next[after].First();
                throw new MigrationException(
                    $"The migrations {first.Id} and {second.Id} both come {(after.Length == 0 ? "first" : $"after {after}")}, because they were made on two branches: "
                    + $"let \"after\" in {second.Id}/migration.json be \"{first.Id}\", or the other way round."
                    + (after.Length > 0 ? "" : " If one of them is a library's, its models need a group of their own, [assembly: ModelGroup(\"…\")]: the migrations of a group are one chain."));
            }

            order.Add(next[after].First());
        }

        return order.Count == migrations.Count
            ? order
            : throw new MigrationException(
                $"The migrations {string.Join(", ", migrations.Except(order).Select(static migration => migration.Id))} come after each other in a circle: correct \"after\" in one of them.");
    }
}
