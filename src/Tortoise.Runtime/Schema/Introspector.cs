using System.Globalization;

namespace Tortoise.Schema;

/// <summary>
/// Reads the schema of a live database: the queries of its catalog and what their rows mean. It knows no driver: a session runs the queries.
/// </summary>
internal abstract class Introspector(CatalogQuery query)
{
    /// <summary>Reads the tables of the connection's default schema, and of the schemas named.</summary>
    public abstract ValueTask<SchemaModel> ReadAsync(IReadOnlyList<string> schemas);

    /// <summary>Reads the sequences of the same schemas, but for those that belong to a column.</summary>
    public virtual ValueTask<IReadOnlyList<SequenceSchema>> SequencesAsync(IReadOnlyList<string> schemas) => new([]);

    /// <summary>What of a schema is not there: the tables that neither a table nor a view has the name of.</summary>
    public async ValueTask<SchemaModel> MissingAsync(SchemaModel wanted)
    {
        var rows = await query(NamesQuery([.. wanted.Tables.Select(table => table.Schema).OfType<string>().Distinct()])).ConfigureAwait(false);
        var there = rows.Select(row => new TableSchema(row[1]!) { Schema = row[0] }.ToString()).ToHashSet(Names);
        return wanted with { Tables = [.. wanted.Tables.Where(table => !there.Contains(table.ToString()))] };
    }

    /// <summary>Which names are the same.</summary>
    protected virtual StringComparer Names => StringComparer.Ordinal;

    /// <summary>Schema and name of each table and view: of those in the default schema without it, and of those in the schemas named with it.</summary>
    protected abstract string NamesQuery(IReadOnlyList<string> schemas);

    /// <summary>Rows of the catalog, by the table that the first column names.</summary>
    protected async ValueTask<ILookup<string, string?[]>> ByTableAsync(string sql) =>
        (await query(sql).ConfigureAwait(false)).ToLookup(row => row[0]!, StringComparer.Ordinal);

    protected ValueTask<List<string?[]>> RowsAsync(string sql) => query(sql);

    /// <summary>A sequence, from a row of: schema, name, what it begins with, what it counts by.</summary>
    protected static SequenceSchema Sequence(string?[] row) => new(row[0], row[1]!, long.Parse(row[2]!, CultureInfo.InvariantCulture), long.Parse(row[3]!, CultureInfo.InvariantCulture));

    /// <summary>Names as a list of string literals; a list that matches nothing if there are none.</summary>
    protected static string Texts(IReadOnlyList<string> names) => names.Count == 0 ? "NULL" : string.Join(", ", names.Select(Text));

    protected static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The foreign keys of a table, from rows of: table, name, column, schema and table and column there, action.</summary>
    protected static IReadOnlyList<ForeignKeySchema> ForeignKeys(IEnumerable<string?[]> rows) =>
    [
        .. rows.GroupBy(row => row[1]!, StringComparer.Ordinal).Select(key => new ForeignKeySchema(
            key.Key, [.. key.Select(row => row[2]!)], key.First()[4]!, [.. key.Select(row => row[5]!)])
        {
            ReferencedSchema = key.First()[3],
            OnDelete = Action(key.First()[6]),
        }),
    ];

    /// <summary>The words of SQL for what happens to rows that refer to one that is deleted.</summary>
    protected static OnDelete Action(string? words) => words switch
    {
        "CASCADE" => OnDelete.Cascade,
        "RESTRICT" => OnDelete.Restrict,
        "SET NULL" => OnDelete.SetNull,
        "SET DEFAULT" => OnDelete.SetDefault,
        _ => OnDelete.NoAction,
    };

    /// <summary>A flag of the catalog.</summary>
    protected static bool IsTrue(string? cell) => cell is "1" or "t" or "true" or "YES";
}
