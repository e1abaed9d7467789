using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>What a migration touched in one dialect, as it is afterwards; null for what it dropped. Names are qualified with the schema where there is one.</summary>
internal sealed record StateChange
{
    public IReadOnlyDictionary<string, TableSchema?> Tables { get; init; } = new Dictionary<string, TableSchema?>();

    public IReadOnlyDictionary<string, EnumSchema?> Enums { get; init; } = new Dictionary<string, EnumSchema?>();

    public IReadOnlyDictionary<string, SequenceSchema?> Sequences { get; init; } = new Dictionary<string, SequenceSchema?>();

    public bool IsEmpty => Tables.Count + Enums.Count + Sequences.Count == 0;

    /// <summary>What is different between two schemas.</summary>
    public static StateChange Between(SchemaModel from, SchemaModel to) => new()
    {
        Tables = Changed(from.Tables, to.Tables, static table => table.ToString(), AreSame),
        Enums = Changed(from.Enums, to.Enums, static type => type.Name, static (one, other) => one.Values.SequenceEqual(other.Values)),
        Sequences = Changed(from.Sequences, to.Sequences, static sequence => sequence.Schema is null ? sequence.Name : $"{sequence.Schema}.{sequence.Name}", static (one, other) => one == other),
    };

    private static SortedDictionary<string, T?> Changed<T>(IReadOnlyList<T> from, IReadOnlyList<T> to, Func<T, string> name, Func<T, T, bool> areSame)
        where T : class
    {
        var before = from.ToDictionary(name, StringComparer.Ordinal);
        var changed = new SortedDictionary<string, T?>(StringComparer.Ordinal);
        foreach (var one in to)
        {
            if (!before.Remove(name(one), out var was) || !areSame(was, one))
            {
                changed.Add(name(one), one);
            }
        }

        foreach (var gone in before.Keys)
        {
            changed.Add(gone, null);
        }

        return changed;
    }

    /// <summary>Lists are not compared by what is in them, but their text is.</summary>
    public static bool AreSame(TableSchema one, TableSchema other) => new JsonText().Table(one).ToString() == new JsonText().Table(other).ToString();
}
