namespace Tortoise.Schema;

/// <summary>What two schemas cannot say of the way from one to the other: what is the same under another name, and what rows that exist get.</summary>
internal sealed record SchemaDecisions
{
    public static SchemaDecisions None { get; } = new();

    /// <summary>Tables that have another name, as <c>schema.table</c>: the new name by the old one.</summary>
    public IReadOnlyDictionary<string, string> Tables { get; init; } = new Dictionary<string, string>();

    /// <summary>Columns that have another name: the new name, by the old name of the table and that of the column.</summary>
    public IReadOnlyDictionary<(string Table, string Column), string> Columns { get; init; } = new Dictionary<(string, string), string>();

    /// <summary>What rows that exist get in a column that must not be NULL, as an SQL expression, by the new names of table and column.</summary>
    public IReadOnlyDictionary<(string Table, string Column), string> Fills { get; init; } = new Dictionary<(string, string), string>();

    /// <summary>The fills of a table, by column.</summary>
    public IReadOnlyDictionary<string, string> FillsOf(TableSchema table) =>
        Fills.Where(fill => fill.Key.Table == table.ToString()).ToDictionary(static fill => fill.Key.Column, static fill => fill.Value, StringComparer.Ordinal);
}
