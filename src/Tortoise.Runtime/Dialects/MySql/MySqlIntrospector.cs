using System.Globalization;
using System.Text;
using Tortoise.Schema;

namespace Tortoise.Dialects.MySql;

/// <summary>Reads the information schema of MySQL and MariaDB.</summary>
internal sealed class MySqlIntrospector(MySqlDialect dialect, CatalogQuery query) : Introspector(query)
{
    private const string Key = "CONCAT(t.TABLE_SCHEMA, '.', t.TABLE_NAME)";

    /// <summary>The databases make no difference between a unique constraint and a unique index over whole columns in ascending order.</summary>
    public static TableSchema WithUniqueIndexesAsConstraints(TableSchema table) => table with
    {
        Uniques = [.. table.Uniques, .. table.Indexes.Where(IsConstraint).Select(index => new UniqueSchema(index.Name, [.. index.Parts.Select(part => part.Column!)]))],
        Indexes = [.. table.Indexes.Where(index => !IsConstraint(index))],
    };

    protected override string NamesQuery(IReadOnlyList<string> schemas) =>
        $"""
        SELECT NULL, t.TABLE_NAME FROM information_schema.TABLES AS t WHERE t.TABLE_SCHEMA = DATABASE()
        UNION ALL SELECT t.TABLE_SCHEMA, t.TABLE_NAME FROM information_schema.TABLES AS t WHERE t.TABLE_SCHEMA IN ({Texts(schemas)})
        """;

    public override async ValueTask<SchemaModel> ReadAsync(IReadOnlyList<string> schemas)
    {
        var there = $"(t.TABLE_SCHEMA = DATABASE() OR t.TABLE_SCHEMA IN ({Texts(schemas)}))";
        var tables = await RowsAsync(
            $"""
            SELECT {Key}, t.TABLE_NAME, CASE WHEN t.TABLE_SCHEMA <> DATABASE() THEN t.TABLE_SCHEMA END, NULLIF(t.TABLE_COMMENT, '')
            FROM information_schema.TABLES AS t WHERE t.TABLE_TYPE = 'BASE TABLE' AND {there}
            """).ConfigureAwait(false);
        var columns = await ByTableAsync(
            $"""
            SELECT {Key}, t.COLUMN_NAME, t.COLUMN_TYPE, t.IS_NULLABLE, t.EXTRA, t.COLUMN_DEFAULT, NULLIF(t.COLUMN_COMMENT, ''),
                NULLIF(t.COLLATION_NAME, {Text(dialect.Collation)}), NULLIF(t.GENERATION_EXPRESSION, '')
            FROM information_schema.COLUMNS AS t WHERE {there} ORDER BY t.TABLE_SCHEMA, t.TABLE_NAME, t.ORDINAL_POSITION
            """).ConfigureAwait(false);
        var indexes = await ByTableAsync(
            $"""
            SELECT {Key}, t.INDEX_NAME, CAST(t.NON_UNIQUE AS CHAR), t.INDEX_TYPE, t.COLUMN_NAME, t.COLLATION, CAST(t.SUB_PART AS CHAR),
                {(dialect.HasExpressionIndexes ? "t.EXPRESSION" : "NULL")}
            FROM information_schema.STATISTICS AS t WHERE {there} ORDER BY t.TABLE_SCHEMA, t.TABLE_NAME, t.INDEX_NAME, t.SEQ_IN_INDEX
            """).ConfigureAwait(false);

        // Checks have names of their own in each table on MariaDB, in each schema on MySQL.
        var checks = await ByTableAsync(
            $"""
            SELECT {Key}, t.CONSTRAINT_NAME, c.CHECK_CLAUSE
            FROM information_schema.TABLE_CONSTRAINTS AS t
            JOIN information_schema.CHECK_CONSTRAINTS AS c ON c.CONSTRAINT_SCHEMA = t.CONSTRAINT_SCHEMA AND c.CONSTRAINT_NAME = t.CONSTRAINT_NAME
                {(dialect.IsMariaDb ? "AND c.TABLE_NAME = t.TABLE_NAME" : "")}
            WHERE t.CONSTRAINT_TYPE = 'CHECK' AND {there} ORDER BY t.CONSTRAINT_NAME
            """).ConfigureAwait(false);
        var keys = await ByTableAsync(
            $"""
            SELECT {Key}, t.CONSTRAINT_NAME, t.COLUMN_NAME,
                CASE WHEN t.REFERENCED_TABLE_SCHEMA <> DATABASE() THEN t.REFERENCED_TABLE_SCHEMA END,
                t.REFERENCED_TABLE_NAME, t.REFERENCED_COLUMN_NAME, r.DELETE_RULE
            FROM information_schema.KEY_COLUMN_USAGE AS t
            JOIN information_schema.REFERENTIAL_CONSTRAINTS AS r
                ON r.CONSTRAINT_SCHEMA = t.CONSTRAINT_SCHEMA AND r.TABLE_NAME = t.TABLE_NAME AND r.CONSTRAINT_NAME = t.CONSTRAINT_NAME
            WHERE t.REFERENCED_TABLE_NAME IS NOT NULL AND {there} ORDER BY t.TABLE_SCHEMA, t.TABLE_NAME, t.CONSTRAINT_NAME, t.ORDINAL_POSITION
            """).ConfigureAwait(false);
        return new SchemaModel(
            dialect,
            [
                .. tables.Select(row => Table(row, columns[row[0]!], [.. indexes[row[0]!]], checks[row[0]!]) with { ForeignKeys = ForeignKeys(keys[row[0]!]) })
                    .OrderBy(table => table.Schema, StringComparer.Ordinal).ThenBy(table => table.Name, StringComparer.Ordinal),
            ]);
    }

    public override async ValueTask<IReadOnlyList<SequenceSchema>> SequencesAsync(IReadOnlyList<string> schemas)
    {
        var sequences = new List<SequenceSchema>();
        foreach (var row in dialect.HasSequences ? await RowsAsync(SequencesQuery(schemas)).ConfigureAwait(false) : [])
        {
            // Each is a table of one row.
            var name = new StringBuilder();
            foreach (var part in row.OfType<string>())
            {
                dialect.WriteName(name.Append(name.Length > 0 ? "." : ""), part);
            }

            var numbers = await RowsAsync($"SELECT CAST(start_value AS CHAR), CAST(increment AS CHAR) FROM {name}").ConfigureAwait(false);
            sequences.Add(Sequence([.. row, .. numbers[0]]));
        }

        return sequences;
    }

    private static string SequencesQuery(IReadOnlyList<string> schemas) =>
        $"""
        SELECT CASE WHEN t.TABLE_SCHEMA <> DATABASE() THEN t.TABLE_SCHEMA END, t.TABLE_NAME FROM information_schema.TABLES AS t
        WHERE t.TABLE_TYPE = 'SEQUENCE' AND (t.TABLE_SCHEMA = DATABASE() OR t.TABLE_SCHEMA IN ({Texts(schemas)})) ORDER BY t.TABLE_SCHEMA, t.TABLE_NAME
        """;

    private static bool IsConstraint(IndexSchema index) =>
        index.IsUnique && index.Parts.All(part => part is { Column: not null, IsDescending: false, Length: null });

    private TableSchema Table(
        string?[] row, IEnumerable<string?[]> columns, IReadOnlyList<string?[]> indexes, IEnumerable<string?[]> checks) =>
        WithUniqueIndexesAsConstraints(new TableSchema(row[1]!)
        {
            Schema = row[2],
            Comment = row[3],
            Columns = [.. columns.Select(Column)],
            Key = [.. indexes.Where(part => part[1] == "PRIMARY").Select(part => part[4]!)],
            Checks = [.. checks.Select(check => new CheckSchema(check[1], Sql(check[2]!)))],
            Indexes =
            [
                .. indexes.Where(part => part[1] != "PRIMARY").GroupBy(part => part[1]!, StringComparer.Ordinal).Select(index => Index([.. index])),
            ],
        });

    private ColumnSchema Column(string?[] row) => new(row[1]!, row[2]! + (row[7] is { } collation ? $" COLLATE {collation}" : ""))
    {
        IsNullable = row[3] == "YES",
        IsGenerated = row[4]!.Contains("auto_increment", StringComparison.OrdinalIgnoreCase),
        Default = row[8] is null ? Default(row[5], row[2]!, row[4]!) : null,
        Computed = row[8] is { } expression ? Sql(expression) : null,
        IsStored = row[4]!.Contains("STORED", StringComparison.OrdinalIgnoreCase),
        Comment = row[6],
    };

    /// <summary>MariaDB gives SQL text, and a word for no default; MySQL gives the value of a constant.</summary>
    private string? Default(string? text, string type, string extra)
    {
        if (dialect.IsMariaDb || text is null)
        {
            return text == "NULL" ? null : text;
        }

        var isExpression = extra.Contains("DEFAULT_GENERATED", StringComparison.OrdinalIgnoreCase);
        var isText = type.Contains("char", StringComparison.OrdinalIgnoreCase) || type.Contains("date", StringComparison.OrdinalIgnoreCase);
        return isExpression || !isText ? Sql(text) : Text(text);
    }

    /// <summary>MySQL returns an expression as the content of a string, its quotes and backslashes escaped; MariaDB returns it as it is.</summary>
    private string Sql(string text)
    {
        if (dialect.IsMariaDb)
        {
            return text;
        }

        var sql = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            i += text[i] == '\\' && i + 1 < text.Length ? 1 : 0;
            sql.Append(text[i]);
        }

        return sql.ToString();
    }

    private static IndexSchema Index(string?[][] parts) => new(parts[0][1]!, [.. parts.Select(Part)])
    {
        IsUnique = parts[0][2] == "0",
        Method = parts[0][3] == "BTREE" ? null : parts[0][3],
    };

    private static IndexPart Part(string?[] part) => new(part[4], part[7])
    {
        IsDescending = part[5] == "D",
        Length = part[6] is { } length ? int.Parse(length, CultureInfo.InvariantCulture) : null,
    };
}
