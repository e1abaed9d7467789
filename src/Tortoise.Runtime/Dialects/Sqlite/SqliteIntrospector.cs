using Tortoise.Schema;

namespace Tortoise.Dialects.Sqlite;

/// <summary>Reads a SQLite database: what its pragmas report, and the rest from the statements that it keeps as they were written.</summary>
internal sealed class SqliteIntrospector(SqliteDialect dialect, CatalogQuery query) : Introspector(query)
{
    private const string Tables =
        """
        SELECT name, sql FROM sqlite_schema
        WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND sql LIKE 'CREATE TABLE%' ORDER BY name
        """;

    private const string Columns =
        """
        SELECT t.name, c.name, c.type, CAST(c."notnull" AS TEXT), c.dflt_value, CAST(c.pk AS TEXT), CAST(c.hidden AS TEXT)
        FROM sqlite_schema AS t JOIN pragma_table_xinfo(t.name) AS c WHERE t.type = 'table' AND c.hidden <> 1 ORDER BY t.name, c.cid
        """;

    private const string Indexes =
        """
        SELECT t.name, i.name, CAST(i."unique" AS TEXT), i.origin, s.sql
        FROM sqlite_schema AS t JOIN pragma_index_list(t.name) AS i LEFT JOIN sqlite_schema AS s ON s.type = 'index' AND s.name = i.name
        WHERE t.type = 'table' AND i.origin <> 'pk' ORDER BY t.name, i.name
        """;

    private const string IndexColumns =
        """
        SELECT i.name, c.name, CAST(c."desc" AS TEXT)
        FROM sqlite_schema AS t JOIN pragma_index_list(t.name) AS i JOIN pragma_index_xinfo(i.name) AS c
        WHERE t.type = 'table' AND c.key = 1 ORDER BY i.name, c.seqno
        """;

    private const string References =
        """
        SELECT t.name, CAST(k.id AS TEXT), k."from", k."table", k."to", k.on_delete
        FROM sqlite_schema AS t JOIN pragma_foreign_key_list(t.name) AS k WHERE t.type = 'table' ORDER BY t.name, k.id, k.seq
        """;

    protected override StringComparer Names => StringComparer.OrdinalIgnoreCase;

    protected override string NamesQuery(IReadOnlyList<string> schemas) => "SELECT NULL, name FROM sqlite_schema WHERE type IN ('table', 'view')";

    public override async ValueTask<SchemaModel> ReadAsync(IReadOnlyList<string> schemas)
    {
        var tables = await RowsAsync(Tables).ConfigureAwait(false);
        var columns = await ByTableAsync(Columns).ConfigureAwait(false);
        var indexes = await ByTableAsync(Indexes).ConfigureAwait(false);
        var parts = await ByTableAsync(IndexColumns).ConfigureAwait(false);
        var keys = await ByTableAsync(References).ConfigureAwait(false);
        return new SchemaModel(dialect, [.. tables.Select(row => Table(row[0]!, new SqliteTableText(row[1]!), columns, indexes, parts, keys))]);
    }

    private static TableSchema Table(
        string name,
        SqliteTableText text,
        ILookup<string, string?[]> columns,
        ILookup<string, string?[]> indexes,
        ILookup<string, string?[]> parts,
        ILookup<string, string?[]> keys)
    {
        var key = Key(columns[name]);
        var rowId = key is [{ } only] && string.Equals(only[2], "INTEGER", StringComparison.OrdinalIgnoreCase) ? only[1] : null;
        return new TableSchema(name)
        {
            Comment = text.Comment,
            Columns =
            [
                .. columns[name].Select(row => new ColumnSchema(row[1]!, Type(row, text))
                {
                    IsNullable = row[3] == "0" && row[1] != rowId,
                    IsGenerated = text.HasAutoIncrement && row[1] == rowId,
                    Default = row[4],
                    Computed = text.ExpressionOf(row[1]!),
                    IsStored = row[6] == "3",
                    Comment = text.CommentOf(row[1]!),
                }),
            ],
            Key = [.. key.Select(row => row[1]!)],
            Uniques = [.. indexes[name].Where(row => row[3] == "u").Select(row => Unique(text, [.. parts[row[1]!].Select(part => part[1]!)]))],
            ForeignKeys =
            [
                .. keys[name].GroupBy(row => row[1], StringComparer.Ordinal)
                    .Select(part => ForeignKey(text, [.. part], Key(columns[part.First()[3]!]))).OrderBy(part => part.Name, StringComparer.Ordinal),
            ],
            Checks = text.Checks,
            Indexes = [.. indexes[name].Where(row => row[3] == "c").Select(row => Index(row, [.. parts[row[1]!]]))],
        };
    }

    /// <summary>The type, without what SQLite takes for a part of it, and the collation.</summary>
    private static string Type(string?[] row, SqliteTableText text)
    {
        const string Generated = " GENERATED ALWAYS";
        var type = row[2]!.EndsWith(Generated, StringComparison.OrdinalIgnoreCase) ? row[2]![..^Generated.Length] : row[2]!;
        return text.CollationOf(row[1]!) is { } collation ? $"{type} COLLATE {collation}" : type;
    }

    private static List<string?[]> Key(IEnumerable<string?[]> columns) =>
        [.. columns.Where(row => row[5] != "0").OrderBy(row => row[5]!.Length).ThenBy(row => row[5], StringComparer.Ordinal)];

    /// <summary>A foreign key that names no columns there refers to the key. Its own name only the text of the table has.</summary>
    private static ForeignKeySchema ForeignKey(SqliteTableText text, string?[][] parts, List<string?[]> referencedKey)
    {
        string[] columns = [.. parts.Select(part => part[2]!)];
        var name = text.NamedForeignKeys.FirstOrDefault(key => key.Columns.SequenceEqual(columns, StringComparer.OrdinalIgnoreCase)
            && string.Equals(key.ReferencedTable, parts[0][3], StringComparison.OrdinalIgnoreCase))?.Name;
        return new ForeignKeySchema(name, columns, parts[0][3]!, [.. parts.Select((part, i) => part[4] ?? referencedKey[i][1]!)])
        {
            OnDelete = Action(parts[0][5]),
        };
    }

    /// <summary>The index of a constraint has no name of the user's: the text of the table has it.</summary>
    private static UniqueSchema Unique(SqliteTableText text, string[] columns) =>
        text.NamedUniques.FirstOrDefault(unique => unique.Columns.SequenceEqual(columns, StringComparer.OrdinalIgnoreCase))
        ?? new UniqueSchema(null, columns);

    private static IndexSchema Index(string?[] row, string?[][] parts)
    {
        var text = new SqliteIndexText(row[4]!);
        return new IndexSchema(row[1]!, [.. parts.Select((part, i) => Part(part, text.Parts[i]))])
        {
            IsUnique = IsTrue(row[2]),
            Where = text.Where,
        };
    }

    private static IndexPart Part(string?[] part, string text) =>
        (part[1] is { } column ? new IndexPart(column) : new IndexPart(null, WithoutDirection(text))) with { IsDescending = IsTrue(part[2]) };

    private static string WithoutDirection(string text) =>
        SqlTokenizer.Read(text) is [.., var last] && (last.Is("DESC") || last.Is("ASC")) ? text[..last.Start].Trim() : text;
}
