namespace Tortoise.Schema;

/// <summary>The statements of foreign keys: in their table where what they refer to is there before it, otherwise after all tables.</summary>
internal abstract partial class SchemaWriter
{
    /// <summary>True if a table may refer to one that is not there yet, and cannot be given a foreign key afterwards.</summary>
    protected virtual bool TablesMayReferAhead => false;

    /// <summary>The statement that gives a table a foreign key, which in safe mode skips an existing one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">The foreign key; it has a name.</param>
    /// <param name="statement">The statement that fails if it exists.</param>
    protected virtual string AddOnce(TableSchema table, ForeignKeySchema key, string statement) => statement;

    /// <summary>The tables in the order of creation, each with the foreign keys in its definition.</summary>
    private List<TableSchema> Ordered(SchemaModel schema, List<string> afterTables)
    {
        var missing = schema.Tables.Select(table => (table.Schema, table.Name)).ToHashSet();
        var ordered = new List<TableSchema>();
        foreach (var table in TableOrder.Of(schema.Tables))
        {
            var later = table.ForeignKeys.Where(key => !TablesMayReferAhead && !IsThere(table, key, missing)).ToList();
            missing.Remove((table.Schema, table.Name));
            ordered.Add(table with { ForeignKeys = [.. table.ForeignKeys.Except(later)] });
            afterTables.AddRange(later.Select(key => Add(table, key)));
        }

        return ordered;
    }

    private static bool IsThere(TableSchema table, ForeignKeySchema key, HashSet<(string?, string)> missing) =>
        (key.ReferencedSchema, key.ReferencedTable) == (table.Schema, table.Name)
            ? key.ReferencedColumns.SequenceEqual(table.Key) || table.Uniques.Any(unique => key.ReferencedColumns.SequenceEqual(unique.Columns))
            : !missing.Contains((key.ReferencedSchema, key.ReferencedTable));

    private string Add(TableSchema table, ForeignKeySchema key)
    {
        var statement = $"ALTER TABLE {TableName(table)} ADD {Definition(key)}";
        return IsSafe ? AddOnce(table, key, statement) : statement;
    }

    private string Definition(ForeignKeySchema key) =>
        $"{Constraint(key.Name)}FOREIGN KEY ({Names(key.Columns)}) REFERENCES {QualifiedName(key.ReferencedSchema, key.ReferencedTable)} " +
        $"({Names(key.ReferencedColumns)}) ON DELETE {Words(key.OnDelete)}";

    private static string Words(OnDelete action) => action switch
    {
        OnDelete.Cascade => "CASCADE",
        OnDelete.Restrict => "RESTRICT",
        OnDelete.SetNull => "SET NULL",
        OnDelete.SetDefault => "SET DEFAULT",
        _ => "NO ACTION",
    };
}
