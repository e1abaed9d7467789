namespace Tortoise.Schema;

/// <summary>The order in which tables are created: each after those that it refers to, except in cycles, which keep the given order.</summary>
internal sealed class TableOrder
{
    private readonly Dictionary<(string? Schema, string Name), TableSchema> _tables;
    private readonly HashSet<TableSchema> _begun = new(ReferenceEqualityComparer.Instance);
    private readonly List<TableSchema> _ordered = [];

    private TableOrder(IReadOnlyList<TableSchema> tables) => _tables = tables.ToDictionary(table => (table.Schema, table.Name));

    public static IReadOnlyList<TableSchema> Of(IReadOnlyList<TableSchema> tables)
    {
        var order = new TableOrder(tables);
        foreach (var table in tables)
        {
            order.Add(table);
        }

        return order._ordered;
    }

    private void Add(TableSchema table)
    {
        if (!_begun.Add(table))
        {
            return;
        }

        foreach (var key in table.ForeignKeys)
        {
            if (_tables.TryGetValue((key.ReferencedSchema, key.ReferencedTable), out var referenced))
            {
                Add(referenced);
            }
        }

        _ordered.Add(table);
    }
}
