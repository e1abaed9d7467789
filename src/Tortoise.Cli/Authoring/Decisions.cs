using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>What is decided so far of the way to the new schema, for all dialects alike.</summary>
internal sealed class Decisions
{
    /// <summary>The new names of tables, by the old ones.</summary>
    public List<(string From, string To)> Tables { get; } = [];

    /// <summary>The new names of columns, with the old name of their table.</summary>
    public List<(string Table, string From, string To)> Columns { get; } = [];

    /// <summary>What rows that exist get, by the new names.</summary>
    public List<(string Table, string Column, string Value)> Fills { get; } = [];

    /// <summary>The tables and columns that are dropped, by their old names.</summary>
    public HashSet<string> Dropped { get; } = new(StringComparer.Ordinal);

    /// <summary>What a dialect's part of them is.</summary>
    /// <exception cref="MigrationException">A fill is nothing for its column.</exception>
    public SchemaDecisions Of(SchemaStep step)
    {
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (from, to) in Tables)
        {
            if (step.Before.Meant(from)?.ToString() is { } old && step.After.Meant(to)?.ToString() is { } fresh && old != fresh)
            {
                tables[old] = fresh;
            }
        }

        var columns = new Dictionary<(string, string), string>();
        foreach (var (name, from, to) in Columns)
        {
            if (step.Before.Meant(name) is { } old
                && TableChange.Find(old, from) is not null
                && step.After.Find(tables.GetValueOrDefault(old.ToString(), old.ToString())) is { } fresh
                && TableChange.Find(fresh, to) is not null)
            {
                columns[(old.ToString(), from)] = to;
            }
        }

        var fills = new Dictionary<(string, string), string>();
        foreach (var (name, column, value) in Fills)
        {
            if (step.After.Meant(name) is { } table && TableChange.Find(table, column) is { } filled)
            {
                fills[(table.ToString(), column)] = FillValue.Spell(step.Dialect, table, filled, value);
            }
        }

        return new SchemaDecisions { Tables = tables, Columns = columns, Fills = fills };
    }
}
