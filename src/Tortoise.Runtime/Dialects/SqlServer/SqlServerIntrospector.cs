using System.Globalization;
using Tortoise.Schema;

namespace Tortoise.Dialects.SqlServer;

/// <summary>Reads the catalog views of SQL Server.</summary>
internal sealed class SqlServerIntrospector(SqlServerDialect dialect, CatalogQuery query) : Introspector(query)
{
    protected override string NamesQuery(IReadOnlyList<string> schemas) =>
        $"""
        SELECT NULL, o.name FROM sys.objects AS o WHERE o.type IN ('U', 'V') AND o.schema_id = SCHEMA_ID()
        UNION ALL SELECT s.name, o.name FROM sys.objects AS o JOIN sys.schemas AS s ON s.schema_id = o.schema_id
        WHERE o.type IN ('U', 'V') AND s.name IN ({UnicodeTexts(schemas)})
        """;

    public override async ValueTask<SchemaModel> ReadAsync(IReadOnlyList<string> schemas)
    {
        var names = UnicodeTexts(schemas);
        var tables =
            $"""
            SELECT t.object_id FROM sys.tables AS t JOIN sys.schemas AS s ON s.schema_id = t.schema_id
            WHERE t.is_ms_shipped = 0 AND (s.name = SCHEMA_NAME() OR s.name IN ({names}))
            """;
        var rows = await RowsAsync(
            $"""
            SELECT CAST(t.object_id AS nvarchar(20)), t.name, CASE WHEN s.name <> SCHEMA_NAME() THEN s.name END, CAST(p.value AS nvarchar(4000))
            FROM sys.tables AS t JOIN sys.schemas AS s ON s.schema_id = t.schema_id
            LEFT JOIN sys.extended_properties AS p ON p.class = 1 AND p.major_id = t.object_id AND p.minor_id = 0 AND p.name = N'MS_Description'
            WHERE t.object_id IN ({tables})
            """).ConfigureAwait(false);
        var columns = await ByTableAsync(
            $"""
            SELECT CAST(c.object_id AS nvarchar(20)), c.name, y.name, CAST(c.max_length AS nvarchar(20)), CAST(c.precision AS nvarchar(20)),
                CAST(c.scale AS nvarchar(20)), c.collation_name, CAST(c.is_nullable AS nvarchar(1)), CAST(c.is_identity AS nvarchar(1)),
                d.definition, CAST(p.value AS nvarchar(4000)), m.definition, CAST(m.is_persisted AS nvarchar(1))
            FROM sys.columns AS c JOIN sys.types AS y ON y.user_type_id = c.user_type_id
            LEFT JOIN sys.default_constraints AS d ON d.object_id = c.default_object_id
            LEFT JOIN sys.computed_columns AS m ON m.object_id = c.object_id AND m.column_id = c.column_id
            LEFT JOIN sys.extended_properties AS p
                ON p.class = 1 AND p.major_id = c.object_id AND p.minor_id = c.column_id AND p.name = N'MS_Description'
            WHERE c.object_id IN ({tables}) ORDER BY c.object_id, c.column_id
            """).ConfigureAwait(false);
        var checks = await ByTableAsync(
            $"""
            SELECT CAST(k.parent_object_id AS nvarchar(20)), CASE WHEN k.is_system_named = 0 THEN k.name END, k.definition
            FROM sys.check_constraints AS k WHERE k.parent_object_id IN ({tables}) ORDER BY k.parent_object_id, k.name
            """).ConfigureAwait(false);

        var keys = await ByTableAsync(
            $"""
            SELECT CAST(f.parent_object_id AS nvarchar(20)), f.name, c.name, CASE WHEN s.name <> SCHEMA_NAME() THEN s.name END, r.name, o.name,
                REPLACE(f.delete_referential_action_desc, N'_', N' ')
            FROM sys.foreign_keys AS f JOIN sys.foreign_key_columns AS k ON k.constraint_object_id = f.object_id
            JOIN sys.columns AS c ON c.object_id = k.parent_object_id AND c.column_id = k.parent_column_id
            JOIN sys.columns AS o ON o.object_id = k.referenced_object_id AND o.column_id = k.referenced_column_id
            JOIN sys.tables AS r ON r.object_id = f.referenced_object_id JOIN sys.schemas AS s ON s.schema_id = r.schema_id
            WHERE f.parent_object_id IN ({tables}) ORDER BY f.parent_object_id, f.name, k.constraint_column_id
            """).ConfigureAwait(false);

        // A heap is not an index, and partitioning columns are not part of one.
        var indexes = await ByTableAsync(
            $"""
            SELECT CAST(i.object_id AS nvarchar(20)), i.name, CAST(i.is_primary_key AS nvarchar(1)), CAST(i.is_unique_constraint AS nvarchar(1)),
                CAST(i.is_unique AS nvarchar(1)), i.type_desc, i.filter_definition, CAST(k.is_included_column AS nvarchar(1)), c.name,
                CAST(k.is_descending_key AS nvarchar(1))
            FROM sys.indexes AS i JOIN sys.index_columns AS k ON k.object_id = i.object_id AND k.index_id = i.index_id
            JOIN sys.columns AS c ON c.object_id = k.object_id AND c.column_id = k.column_id
            WHERE i.type > 0 AND i.is_hypothetical = 0 AND (k.key_ordinal > 0 OR k.is_included_column = 1) AND i.object_id IN ({tables})
            ORDER BY i.object_id, i.name, k.is_included_column, k.key_ordinal, k.index_column_id
            """).ConfigureAwait(false);
        return new SchemaModel(
            dialect,
            [
                .. rows.Select(row => Table(row, columns[row[0]!], checks[row[0]!], [.. indexes[row[0]!]]) with { ForeignKeys = ForeignKeys(keys[row[0]!]) })
                    .OrderBy(table => table.Schema, StringComparer.Ordinal).ThenBy(table => table.Name, StringComparer.Ordinal),
            ]);
    }

    public override async ValueTask<IReadOnlyList<SequenceSchema>> SequencesAsync(IReadOnlyList<string> schemas) =>
    [
        .. (await RowsAsync(
            $"""
            SELECT CASE WHEN q.schema_id <> SCHEMA_ID() THEN s.name END, q.name, CONVERT(nvarchar(30), q.start_value), CONVERT(nvarchar(30), q.increment)
            FROM sys.sequences AS q JOIN sys.schemas AS s ON s.schema_id = q.schema_id
            WHERE q.schema_id = SCHEMA_ID() OR s.name IN ({UnicodeTexts(schemas)}) ORDER BY s.name, q.name
            """).ConfigureAwait(false)).Select(Sequence),
    ];

    private static string UnicodeTexts(IReadOnlyList<string> names) =>
        names.Count == 0 ? "NULL" : string.Join(", ", names.Select(name => "N" + Text(name)));

    private static TableSchema Table(
        string?[] row, IEnumerable<string?[]> columns, IEnumerable<string?[]> checks, IReadOnlyList<string?[]> indexes) => new(row[1]!)
    {
        Schema = row[2],
        Comment = row[3],
        Columns = [.. columns.Select(Column)],
        Key = [.. indexes.Where(part => IsTrue(part[2])).Select(part => part[8]!)],
        Uniques =
        [
            .. indexes.Where(part => IsTrue(part[3])).GroupBy(part => part[1]!, StringComparer.Ordinal)
                .Select(unique => new UniqueSchema(unique.Key, [.. unique.Select(part => part[8]!)])),
        ],
        Checks = [.. checks.Select(check => new CheckSchema(check[1], check[2]!))],
        Indexes =
        [
            .. indexes.Where(part => !IsTrue(part[2]) && !IsTrue(part[3])).GroupBy(part => part[1]!, StringComparer.Ordinal)
                .Select(index => Index([.. index])),
        ],
    };

    private static ColumnSchema Column(string?[] row) => new(row[1]!, Type(row[2]!, Number(row[3]), row[4]!, row[5]!, row[6]))
    {
        IsNullable = IsTrue(row[7]),
        IsGenerated = IsTrue(row[8]),
        Default = row[9],
        Computed = row[11] is { } expression ? WithoutCast(expression) : null,
        IsStored = IsTrue(row[12]),
        Comment = row[10],
    };

    /// <summary>The catalog has bytes, digits and collation for every type; only those that apply are a part of it.</summary>
    private static string Type(string name, int bytes, string precision, string scale, string? collation)
    {
        var size = name switch
        {
            "nvarchar" or "nchar" => bytes < 0 ? "(max)" : Size(bytes / 2),
            "varchar" or "char" or "varbinary" or "binary" => bytes < 0 ? "(max)" : Size(bytes),
            "decimal" or "numeric" => $"({precision},{scale})",
            "datetime2" or "datetimeoffset" or "time" => $"({scale})",
            _ => "",
        };
        return $"{name}{size}{(collation is null ? "" : $" COLLATE {collation}")}";
    }

    /// <summary>The expression that was cast to the column's type, which the server returns as <c>(CONVERT([decimal](18,2),[a]*[b]))</c>.</summary>
    private static string WithoutCast(string expression)
    {
        const string Cast = "(CONVERT(";
        if (!expression.StartsWith(Cast, StringComparison.Ordinal))
        {
            return expression;
        }

        // The type may have digits in parentheses of its own.
        var bracket = expression.IndexOf(']', StringComparison.Ordinal);
        var digits = expression[bracket + 1] == '(' ? expression.IndexOf(')', StringComparison.Ordinal) : bracket;
        var end = expression.LastIndexOf("))", StringComparison.Ordinal);
        return end > digits + 2 ? expression[(digits + 2)..end] : expression;
    }

    private static string Size(int size) => string.Create(CultureInfo.InvariantCulture, $"({size})");

    private static int Number(string? cell) => int.Parse(cell!, CultureInfo.InvariantCulture);

    private static IndexSchema Index(string?[][] parts) => new(parts[0][1]!, [.. parts.Where(part => !IsTrue(part[7])).Select(Part)])
    {
        IsUnique = IsTrue(parts[0][4]),
        Method = parts[0][5] == "NONCLUSTERED" ? null : parts[0][5],
        Where = parts[0][6],
        Include = [.. parts.Where(part => IsTrue(part[7])).Select(part => part[8]!)],
    };

    private static IndexPart Part(string?[] part) => new(part[8]) { IsDescending = IsTrue(part[9]) };
}
