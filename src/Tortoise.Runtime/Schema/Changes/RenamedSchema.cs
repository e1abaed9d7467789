namespace Tortoise.Schema;

/// <summary>A schema in which tables and columns have their new names, everywhere that they are named.</summary>
internal sealed class RenamedSchema
{
    private readonly SchemaDecisions _decisions;
    private readonly HashSet<string> _taken;

    /// <exception cref="ArgumentException">A decision names what there is not.</exception>
    public RenamedSchema(SchemaModel schema, SchemaDecisions decisions)
    {
        _decisions = decisions;
        _taken = decisions.Tables.Values.ToHashSet(schema.Dialect.HasCaseInsensitiveTables ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        var there = schema.Tables.ToDictionary(static table => table.ToString(), StringComparer.Ordinal);
        if (decisions.Tables.Keys.FirstOrDefault(name => !there.ContainsKey(name)) is { } table)
        {
            throw new ArgumentException($"The table '{table}' does not exist, so it cannot be renamed.", nameof(decisions));
        }

        foreach (var (name, column) in decisions.Columns.Keys)
        {
            if (!there.TryGetValue(name, out var known) || known.Columns.All(one => one.Name != column))
            {
                throw new ArgumentException($"The column '{name}.{column}' does not exist, so it cannot be renamed.", nameof(decisions));
            }
        }

        Tables = [.. schema.Tables.Select(SchemaParts.WithNames).Select(Rename)];
    }

    public IReadOnlyList<RenamedTable> Tables { get; }

    private RenamedTable Rename(TableSchema table)
    {
        var own = table.ToString();
        var (schema, name) = NewName(own);
        var columns = table.Columns.Where(column => NewName(own, column.Name) != column.Name)
            .ToDictionary(column => NewName(own, column.Name), static column => column.Name, StringComparer.Ordinal);
        return new RenamedTable(
            table,
            table with
            {
                Schema = schema,
                Name = name,
                Columns = [.. table.Columns.Select(column => column with { Name = NewName(own, column.Name) })],
                Key = Names(own, table.Key),
                Uniques = [.. table.Uniques.Select(unique => unique with { Columns = Names(own, unique.Columns) })],
                ForeignKeys = [.. table.ForeignKeys.Select(key => Rename(own, key))],
                Indexes =
                [
                    .. table.Indexes.Select(index => index with
                    {
                        Parts = [.. index.Parts.Select(part => part.Column is { } column ? part with { Column = NewName(own, column) } : part)],
                        Include = Names(own, index.Include),
                    }),
                ],
            },
            columns);
    }

    private ForeignKeySchema Rename(string table, ForeignKeySchema key)
    {
        var other = new TableSchema(key.ReferencedTable) { Schema = key.ReferencedSchema }.ToString();
        var (schema, name) = NewName(other);
        return key with { Columns = Names(table, key.Columns), ReferencedSchema = schema, ReferencedTable = name, ReferencedColumns = Names(other, key.ReferencedColumns) };
    }

    private string[] Names(string table, IReadOnlyList<string> columns) => [.. columns.Select(column => NewName(table, column))];

    /// <summary>The new name of a column; one that goes makes room for another that gets its name.</summary>
    private string NewName(string table, string column) => _decisions.Columns.TryGetValue((table, column), out var name)
        ? name
        : _decisions.Columns.Any(pair => pair.Key.Table == table && string.Equals(pair.Value, column, StringComparison.OrdinalIgnoreCase)) ? RenameOrder.Passage + column : column;

    /// <summary>The new name of a table; one that goes makes room too.</summary>
    private (string? Schema, string Name) NewName(string table)
    {
        var (name, passage) = _decisions.Tables.TryGetValue(table, out var given) ? (given, "") : (table, _taken.Contains(table) ? RenameOrder.Passage : "");
        return name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? (name[..dot], passage + name[(dot + 1)..]) : (null, passage + name);
    }
}

/// <summary>A table with its old and its new names.</summary>
/// <param name="Table">As it is there.</param>
/// <param name="Renamed">With the new names, its own and those of what it refers to.</param>
/// <param name="Columns">The old names of columns that have another one, by the new name.</param>
internal sealed record RenamedTable(TableSchema Table, TableSchema Renamed, IReadOnlyDictionary<string, string> Columns);
