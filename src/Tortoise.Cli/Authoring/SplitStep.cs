using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>A step in two: what programs of both versions work with, and what has to wait until those of the version before are gone.</summary>
internal sealed class SplitStep
{
    /// <exception cref="MigrationException">There is no schema that programs of both versions work with.</exception>
    public SplitStep(SchemaStep step, SchemaDecisions decisions)
    {
        var changes = SchemaChanges.Between(step.From, step.To, decisions);
        if (changes.RenamedSequences is [var (was, now), ..])
        {
            throw new MigrationException($"--split: the sequence {was.Name} is to be called {now.Name}, and no program knows both names. Let it keep its name, or leave --split out and stop the program meanwhile.");
        }

        var tables = changes.Changed.Select(change => new SplitTable(change, changes)).ToDictionary(static table => table.Between.ToString(), StringComparer.Ordinal);
        var between = step.To with
        {
            Tables =
            [
                .. step.To.Tables.Select(table => tables.TryGetValue(table.ToString(), out var split) ? split.Between : table).Concat(changes.Dropped.Select(table => SplitTable.Leaving(table, changes)))
                    .OrderBy(static table => table.Schema, StringComparer.Ordinal).ThenBy(static table => table.Name, StringComparer.Ordinal),
            ],
            Enums =
            [
                .. step.To.Enums.Select(type => type with { Values = OfBoth(step.From.Enums.FirstOrDefault(one => one.Name == type.Name)?.Values ?? [], type.Values) })
                    .Concat(changes.DroppedEnums).OrderBy(static type => type.Name, StringComparer.Ordinal),
            ],
            Sequences =
            [
                .. step.To.Sequences.Concat(changes.DroppedSequences).OrderBy(static sequence => sequence.Schema, StringComparer.Ordinal).ThenBy(static sequence => sequence.Name, StringComparer.Ordinal),
            ],
        };
        Expand = new SchemaStep(step.From, between);
        Contract = new SchemaStep(between, step.To);
        ExpandDecisions = Fills(static table => table.EarlyFills);
        ContractDecisions = Fills(static table => table.LateFills);
        Notes = [.. tables.Values.SelectMany(static table => table.Notes)];

        SchemaDecisions Fills(Func<SplitTable, IReadOnlyDictionary<string, string>> fills) =>
            new() { Fills = tables.SelectMany(table => fills(table.Value).Select(fill => ((table.Key, fill.Key), fill.Value))).ToDictionary(static fill => fill.Item1, static fill => fill.Value) };
    }

    /// <summary>What comes before the deployment.</summary>
    public SchemaStep Expand { get; }

    public SchemaDecisions ExpandDecisions { get; }

    /// <summary>What comes after it.</summary>
    public SchemaStep Contract { get; }

    public SchemaDecisions ContractDecisions { get; }

    /// <summary>What programs have to know of the time in between.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The values of an enum that either version has: each new one after the one that it comes after.</summary>
    private static List<string> OfBoth(IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        if (from.All(to.Contains))
        {
            return [.. to];
        }

        List<string> values = [.. from];
        string? before = null;
        foreach (var value in to)
        {
            if (!values.Contains(value))
            {
                values.Insert(before is null ? 0 : values.IndexOf(before) + 1, value);
            }

            before = value;
        }

        return values;
    }
}
