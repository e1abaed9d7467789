using Tortoise.Dialects;
using Tortoise.Migrations;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>The migrations of one group in their order, and the schema that they lead to.</summary>
internal sealed class MigrationChain
{
    private MigrationChain(string group, IReadOnlyList<AuthoredMigration> migrations)
    {
        Group = group;
        Migrations = migrations;
    }

    public string Group { get; }

    /// <summary>The migrations, the first one first.</summary>
    public IReadOnlyList<AuthoredMigration> Migrations { get; }

    /// <summary>The last one; null if there is none.</summary>
    public AuthoredMigration? Head => Migrations is [.., var last] ? last : null;

    /// <summary>The dialects that the last migration has a script for: those that a next one must have, too.</summary>
    public IEnumerable<string> Dialects => Head is { } head ? Migrations.SelectMany(static migration => migration.States.Keys).Distinct(StringComparer.Ordinal).Where(head.HasScript) : [];

    /// <summary>The hashes of the models, by table, as the last migration of each says.</summary>
    public IReadOnlyDictionary<string, string> Hashes
    {
        get
        {
            var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var (table, hash) in Migrations.SelectMany(static migration => migration.Hashes))
            {
                hashes.Remove(table);
                if (hash is not null)
                {
                    hashes.Add(table, hash);
                }
            }

            return hashes;
        }
    }

    /// <summary>The tables that others look after.</summary>
    public IReadOnlySet<string> Unmanaged
    {
        get
        {
            var unmanaged = new HashSet<string>(StringComparer.Ordinal);
            foreach (var migration in Migrations)
            {
                unmanaged.UnionWith(migration.Unmanaged);
                unmanaged.ExceptWith(migration.States.Values.SelectMany(static state => state.Tables).Where(static table => table.Value is not null).Select(static table => table.Key));
            }

            return unmanaged;
        }
    }

    /// <summary>Reads the migrations of a folder. It need not exist.</summary>
    /// <param name="folder">The folder, in which each migration is a folder of its own.</param>
    /// <param name="group">The group.</param>
    /// <exception cref="MigrationException">A file is broken or was written by a newer tool, or the migrations have no single order.</exception>
    public static MigrationChain Read(string folder, string group)
    {
        var all = !Directory.Exists(folder) ? [] : Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
            .Select(static one => Path.Combine(one, AuthoredMigration.FileName)).Where(File.Exists)
            .Select(MigrationJson.Read)

            // A database that has no script of a migration has none of its changes.
            .Select(static migration => migration with { States = migration.States.Where(state => migration.HasScript(state.Key)).ToDictionary(StringComparer.Ordinal) }).ToList();
        return Of(group, all);
    }

    /// <summary>The migrations of a group among these.</summary>
    /// <exception cref="MigrationException">They have no single order.</exception>
    public static MigrationChain Of(string group, IEnumerable<AuthoredMigration> migrations)
    {
        var own = migrations.Where(migration => migration.Group == group).ToLookup(static migration => migration.Id, StringComparer.Ordinal);
        var order = MigrationSet.Of(own.SelectMany(static same => same).Select(static migration => new Migration(migration.Id) { After = migration.After, Group = migration.Group }));
        return new MigrationChain(group, [.. order.SelectMany(static set => set.Migrations).Select(migration => own[migration.Id].First())]);
    }

    /// <summary>The same up to a migration; null for all.</summary>
    public MigrationChain UpTo(string? last) =>
        last is null ? this : new MigrationChain(Group, [.. Migrations.Take(1 + Migrations.ToList().FindIndex(migration => migration.Id == last))]);

    /// <summary>The schema that the migrations lead to.</summary>
    public SchemaModel StateOf(Dialect dialect)
    {
        var tables = new Dictionary<string, TableSchema>(StringComparer.Ordinal);
        var enums = new Dictionary<string, EnumSchema>(StringComparer.Ordinal);
        var sequences = new Dictionary<string, SequenceSchema>(StringComparer.Ordinal);
        foreach (var migration in Migrations)
        {
            if (migration.States.TryGetValue(dialect.Name, out var state))
            {
                Apply(tables, state.Tables);
                Apply(enums, state.Enums);
                Apply(sequences, state.Sequences);
            }
        }

        return new SchemaModel(dialect, [.. tables.Values.OrderBy(static table => table.Schema, StringComparer.Ordinal).ThenBy(static table => table.Name, StringComparer.Ordinal)])
        {
            Enums = [.. enums.Values.OrderBy(static type => type.Name, StringComparer.Ordinal)],
            Sequences = [.. sequences.Values.OrderBy(static sequence => sequence.Schema, StringComparer.Ordinal).ThenBy(static sequence => sequence.Name, StringComparer.Ordinal)],
        };
    }

    private static void Apply<T>(Dictionary<string, T> known, IReadOnlyDictionary<string, T?> changes)
        where T : class
    {
        foreach (var (name, value) in changes)
        {
            known.Remove(name);
            if (value is not null)
            {
                known.Add(name, value);
            }
        }
    }
}
