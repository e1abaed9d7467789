namespace Tortoise.Schema;

/// <summary>
/// Reads the schema of a live database: the queries of its catalog and what their rows mean. It knows no driver: a session runs the queries.
/// </summary>
internal abstract class Introspector(CatalogQuery query)
{
    /// <summary>Reads the tables of the connection's default schema, and of the schemas named.</summary>
    public abstract ValueTask<SchemaModel> ReadAsync(IReadOnlyList<string> schemas);

    /// <summary>Rows of the catalog, by the table that the first column names.</summary>
    protected async ValueTask<ILookup<string, string?[]>> ByTableAsync(string sql) =>
        (await query(sql).ConfigureAwait(false)).ToLookup(row => row[0]!, StringComparer.Ordinal);

    protected ValueTask<List<string?[]>> RowsAsync(string sql) => query(sql);

    /// <summary>Names as a list of texts; a list that matches nothing where there are none.</summary>
    protected static string Texts(IReadOnlyList<string> names) => names.Count == 0 ? "NULL" : string.Join(", ", names.Select(Text));

    protected static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A flag of the catalog.</summary>
    protected static bool IsTrue(string? cell) => cell is "1" or "t" or "true" or "YES";
}
