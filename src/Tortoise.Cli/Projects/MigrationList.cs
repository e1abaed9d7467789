using Tortoise.Cli.Commands;
using Tortoise.Migrations;

namespace Tortoise.Cli.Projects;

/// <summary>The migrations of a group, as they are in a folder.</summary>
internal sealed class MigrationList
{
    private MigrationList(string folder, string group, IReadOnlyList<Migration> migrations)
    {
        Folder = folder;
        Group = group;
        Migrations = migrations;
        Heads = [.. migrations.Where(migration => migrations.All(other => other.After != migration.Id))];
    }

    public string Folder { get; }

    public string Group { get; }

    /// <summary>The migrations, each after the one that it names; those of two branches by their names.</summary>
    public IReadOnlyList<Migration> Migrations { get; }

    /// <summary>The migrations that none comes after: one, or two where branches were merged; none if there are no migrations.</summary>
    public IReadOnlyList<Migration> Heads { get; }

    /// <summary>The same for the runner.</summary>
    public MigrationSource Source => MigrationSource.Of(Migrations);

    /// <summary>Reads a folder; one that does not exist has no migrations.</summary>
    /// <exception cref="MigrationException">One cannot be read, or comes after one that is not there.</exception>
    public static async Task<MigrationList> ReadAsync(string folder, string group, CancellationToken cancellationToken)
    {
        var all = Directory.Exists(folder) ? await MigrationSource.FromFolder(folder).ReadAsync(cancellationToken).ConfigureAwait(false) : [];
        var own = all.Where(migration => migration.Group == group).OrderBy(static migration => migration.Id, StringComparer.Ordinal).ToList();
        var list = new MigrationList(folder, group, Ordered(own));
        if (list.Heads.Count <= 1)
        {
            // It refuses what has no order.
            MigrationSet.Of(own);
        }

        return list;
    }

    /// <summary>The migration of a name: the whole one, what comes after its date, or a beginning of it that no other has.</summary>
    /// <exception cref="ToolException">There is none, or more than one.</exception>
    public Migration Find(string name)
    {
        if (Migrations.FirstOrDefault(migration => migration.Id == name) is { } exact)
        {
            return exact;
        }

        var found = Migrations.Where(migration => migration.Id.EndsWith($"_{name}", StringComparison.Ordinal)).ToList();
        found = found.Count > 0 ? found : [.. Migrations.Where(migration => migration.Id.StartsWith(name, StringComparison.Ordinal))];
        return found switch
        {
            [var one] => one,
            [] => throw new ToolException(
                ExitCode.Usage,
                $"The group '{Group}' has no migration '{name}' in {Folder}{(Migrations.Count == 0 ? ", nor any other" : $"; the last one is {Migrations[^1].Id}")}. 'tortoise history' lists them."),
            _ => throw new ToolException(ExitCode.Usage, $"'{name}' is the name of {string.Join(" and of ", found.Select(static one => one.Id))}. Write more of it."),
        };
    }

    /// <exception cref="ToolException">There are two heads.</exception>
    public void RequireOneHead()
    {
        if (Heads.Count > 1)
        {
            throw new ToolException(ExitCode.Found, TwoHeads());
        }
    }

    /// <summary>What is said of more than one head.</summary>
    public string TwoHeads() =>
        $"There are {Heads.Count} heads, because migrations were made on two branches: {string.Join(", ", Heads.Select(static head => head.Id))}. "
        + $"Let one come after the other: write \"after\": \"{Heads[0].Id}\" in the first migration of the other branch ({First(Heads[1])}/migration.json).";

    /// <summary>The first migration of a head's branch: the last on its way back that has a brother.</summary>
    private string First(Migration head)
    {
        var current = head;
        while (Migrations.Count(migration => migration.After == current.After) == 1 && Migrations.FirstOrDefault(migration => migration.Id == current.After) is { } before)
        {
            current = before;
        }

        return current.Id;
    }

    private static List<Migration> Ordered(List<Migration> migrations)
    {
        var order = new List<Migration>();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var left = new List<Migration>(migrations);
        while (left.FirstOrDefault(migration => migration.After is null || placed.Contains(migration.After)) is { } next)
        {
            order.Add(next);
            placed.Add(next.Id);
            left.Remove(next);
        }

        // Those that come after none: the runner says what is wrong with them.
        return [.. order, .. left];
    }
}
