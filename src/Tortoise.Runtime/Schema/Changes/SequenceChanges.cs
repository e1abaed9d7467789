using Tortoise.Dialects;

namespace Tortoise.Schema;

/// <summary>What happens to the sequences. One whose column counts by another one afterwards goes on as that, where the database can rename it.</summary>
internal sealed class SequenceChanges
{
    public SequenceChanges(SchemaModel from, SchemaModel to, IReadOnlyList<TableChange> changed)
    {
        var (before, after) = (from.Sequences.ToDictionary(Name), to.Sequences.ToDictionary(Name));
        var writer = to.Dialect.CreateSchemaWriter(safe: false);
        Dropped = [.. from.Sequences.Where(one => !after.ContainsKey(Name(one)))];
        Created = [.. to.Sequences.Where(one => !before.ContainsKey(Name(one)))];
        if (writer.RenamesSequences)
        {
            var columns = changed.SelectMany(static change => change.AlteredColumns).Select(static pair => (pair.From.Default, pair.To.Default)).ToHashSet();
            Renamed = [.. Dropped.SelectMany(was => Created.Where(one => columns.Contains((writer.NextNumber(was), writer.NextNumber(one)))).Take(1).Select(one => (was, one))).DistinctBy(static pair => pair.one)];
        }

        Dropped = [.. Dropped.Except(Renamed.Select(static pair => pair.From))];
        Created = [.. Created.Except(Renamed.Select(static pair => pair.To))];
        Changed =
        [
            .. to.Sequences.Where(one => before.TryGetValue(Name(one), out var was) && was != one),
            .. Renamed.Where(static pair => pair.From.Increment != pair.To.Increment).Select(static pair => pair.To),
        ];

        static (string? Schema, string Name) Name(SequenceSchema sequence) => (sequence.Schema, sequence.Name);
    }

    /// <summary>Those that come.</summary>
    public IReadOnlyList<SequenceSchema> Created { get; }

    /// <summary>Those that go.</summary>
    public IReadOnlyList<SequenceSchema> Dropped { get; }

    /// <summary>Those that have another name or schema.</summary>
    public IReadOnlyList<(SequenceSchema From, SequenceSchema To)> Renamed { get; } = [];

    /// <summary>Those that count differently.</summary>
    public IReadOnlyList<SequenceSchema> Changed { get; }
}
