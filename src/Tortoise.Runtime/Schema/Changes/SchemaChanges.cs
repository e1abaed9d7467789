using Tortoise.Dialects;

namespace Tortoise.Schema;

/// <summary>What has to change in a database that is as one schema says, so that it is as another one says.</summary>
/// <param name="Dialect">The dialect of both.</param>
/// <param name="Created">The tables that come, in their order of creation.</param>
/// <param name="Dropped">The tables that go.</param>
/// <param name="Changed">The tables that stay and are different, or have another name.</param>
internal sealed record SchemaChanges(Dialect Dialect, IReadOnlyList<TableSchema> Created, IReadOnlyList<TableSchema> Dropped, IReadOnlyList<TableChange> Changed)
{
    /// <summary>The sequences that come.</summary>
    public IReadOnlyList<SequenceSchema> CreatedSequences { get; init; } = [];

    /// <summary>The sequences that go.</summary>
    public IReadOnlyList<SequenceSchema> DroppedSequences { get; init; } = [];

    /// <summary>The sequences that have another name or schema.</summary>
    public IReadOnlyList<(SequenceSchema From, SequenceSchema To)> RenamedSequences { get; init; } = [];

    /// <summary>The sequences that count differently.</summary>
    public IReadOnlyList<SequenceSchema> ChangedSequences { get; init; } = [];

    /// <summary>The types of enums that come, of databases that have such types.</summary>
    public IReadOnlyList<EnumSchema> CreatedEnums { get; init; } = [];

    /// <summary>Those that go.</summary>
    public IReadOnlyList<EnumSchema> DroppedEnums { get; init; } = [];

    /// <summary>Those that have other values, or another order of them.</summary>
    public IReadOnlyList<(EnumSchema From, EnumSchema To)> ChangedEnums { get; init; } = [];

    /// <summary>All tables as they are afterwards.</summary>
    public IReadOnlyList<TableSchema> Tables { get; init; } = [];

    /// <summary>True if others use the tables at the same time: where the database can, no statement keeps them waiting while it reads rows, at the price of more statements.</summary>
    public bool AreOnline { get; init; }

    public bool IsEmpty => Created.Count + Dropped.Count + Changed.Count + CreatedSequences.Count + DroppedSequences.Count + RenamedSequences.Count + ChangedSequences.Count
        + CreatedEnums.Count + DroppedEnums.Count + ChangedEnums.Count == 0;

    /// <summary>The changes between two schemas.</summary>
    /// <param name="from">What is there.</param>
    /// <param name="to">What is wanted.</param>
    /// <param name="decisions">What only a person knows.</param>
    /// <exception cref="ArgumentException">A decision names what there is not.</exception>
    public static SchemaChanges Between(SchemaModel from, SchemaModel to, SchemaDecisions? decisions = null)
    {
        decisions ??= SchemaDecisions.None;
        var renamed = new RenamedSchema(from, decisions);
        var before = renamed.Tables.ToDictionary(static table => table.Renamed.ToString(), StringComparer.Ordinal);
        var created = new List<TableSchema>();
        var changed = new List<TableChange>();
        foreach (var table in to.Tables.Select(SchemaParts.WithNames))
        {
            if (!before.Remove(table.ToString(), out var was))
            {
                created.Add(table);
                continue;
            }

            var change = new TableChange(was.Table, was.Renamed, table) { Columns = was.Columns, Fills = decisions.FillsOf(table) };
            if (!change.IsEmpty)
            {
                changed.Add(change);
            }
        }

        var unmanaged = to.Unmanaged.ToHashSet(StringComparer.Ordinal);
        var enums = from.Enums.ToDictionary(static one => one.Name, StringComparer.Ordinal);
        var sequences = new SequenceChanges(from, to, changed);
        return new SchemaChanges(
            to.Dialect,
            TableOrder.Of(created),
            [.. TableOrder.Of([.. before.Values.Where(table => !unmanaged.Contains(table.Renamed.ToString())).Select(static table => table.Table)]).Reverse()],
            changed)
        {
            Tables = [.. to.Tables.Select(SchemaParts.WithNames)],
            CreatedEnums = [.. to.Enums.Where(one => !enums.ContainsKey(one.Name))],
            DroppedEnums = [.. from.Enums.ExceptBy(to.Enums.Select(static one => one.Name), static one => one.Name)],
            ChangedEnums = [.. to.Enums.Where(one => enums.TryGetValue(one.Name, out var was) && !was.Values.SequenceEqual(one.Values)).Select(one => (enums[one.Name], one))],
            CreatedSequences = sequences.Created,
            DroppedSequences = sequences.Dropped,
            RenamedSequences = sequences.Renamed,
            ChangedSequences = sequences.Changed,
        };
    }
}
