using Tortoise.Schema;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>Reads the catalog of PostgreSQL.</summary>
internal sealed class PostgreSqlIntrospector(PostgreSqlDialect dialect, CatalogQuery query) : Introspector(query)
{
    protected override string NamesQuery(IReadOnlyList<string> schemas) =>
        $"""
        SELECT s.name, c.relname::text FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL (SELECT NULL::text AS name WHERE n.nspname = current_schema() UNION ALL SELECT n.nspname::text WHERE n.nspname IN ({Texts(schemas)})) AS s
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
        """;

    public override async ValueTask<SchemaModel> ReadAsync(IReadOnlyList<string> schemas)
    {
        // The tables that an extension brought belong to it.
        var tables =
            $"""
            SELECT c.oid FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND (n.nspname = current_schema() OR n.nspname IN ({Texts(schemas)}))
            AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            """;
        var rows = await RowsAsync(
            $"""
            SELECT c.oid::text, c.relname::text, CASE WHEN n.nspname <> current_schema() THEN n.nspname::text END, obj_description(c.oid, 'pg_class')
            FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE c.oid IN ({tables})
            """).ConfigureAwait(false);
        var columns = await ByTableAsync(
            $"""
            SELECT a.attrelid::text, a.attname::text,
                format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attcollation <> t.typcollation THEN ' COLLATE ' || quote_ident(l.collname) ELSE '' END,
                a.attnotnull::text, a.attidentity::text,
                pg_get_expr(d.adbin, d.adrelid), col_description(a.attrelid, a.attnum), a.attgenerated::text,
                EXISTS (
                    SELECT FROM pg_depend AS s JOIN pg_depend AS o ON o.classid = s.refclassid AND o.objid = s.refobjid AND o.refobjsubid > 0 AND o.deptype = 'a'
                    WHERE s.classid = 'pg_attrdef'::regclass AND s.objid = d.oid AND s.refclassid = 'pg_class'::regclass)::text
            FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid
            LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum LEFT JOIN pg_collation AS l ON l.oid = a.attcollation
            WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid IN ({tables}) ORDER BY a.attrelid, a.attnum
            """).ConfigureAwait(false);
        var constraints = await ByTableAsync(
            $"""
            SELECT c.conrelid::text, c.contype::text, c.conname::text, a.attname::text, pg_get_expr(c.conbin, c.conrelid)
            FROM pg_constraint AS c LEFT JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k (num, place) ON c.contype <> 'c'
            LEFT JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = k.num
            WHERE c.contype IN ('p', 'u', 'c') AND c.conrelid IN ({tables}) ORDER BY c.conrelid, c.conname, k.place
            """).ConfigureAwait(false);
        var keys = await ByTableAsync(
            $"""
            SELECT c.conrelid::text, c.conname::text, a.attname::text, CASE WHEN n.nspname <> current_schema() THEN n.nspname::text END,
                r.relname::text, b.attname::text,
                CASE c.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'r' THEN 'RESTRICT' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT' END
            FROM pg_constraint AS c JOIN pg_class AS r ON r.oid = c.confrelid JOIN pg_namespace AS n ON n.oid = r.relnamespace
            CROSS JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY AS k (num, other, place)
            JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = k.num
            JOIN pg_attribute AS b ON b.attrelid = c.confrelid AND b.attnum = k.other
            WHERE c.contype = 'f' AND c.conrelid IN ({tables}) ORDER BY c.conrelid, c.conname, k.place
            """).ConfigureAwait(false);
        var indexes = await ByTableAsync(
            $"""
            SELECT i.indrelid::text, c.relname::text, i.indisunique::text, m.amname::text, pg_get_expr(i.indpred, i.indrelid),
                (k.place > i.indnkeyatts)::text, a.attname::text, pg_get_indexdef(i.indexrelid, k.place::int, false),
                (i.indoption[k.place - 1] & 1)::text, (i.indoption[k.place - 1] & 2)::text,
                (SELECT o.opcname::text FROM pg_opclass AS o WHERE o.oid = i.indclass[k.place - 1] AND NOT o.opcdefault)
            FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid JOIN pg_am AS m ON m.oid = c.relam
            CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (num, place)
            LEFT JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.num AND k.num > 0
            WHERE i.indrelid IN ({tables}) AND NOT EXISTS (SELECT FROM pg_constraint AS o WHERE o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x'))
            ORDER BY i.indrelid, c.relname, k.place
            """).ConfigureAwait(false);
        var enums = await RowsAsync(
            "SELECT t.typname::text, e.enumlabel::text FROM pg_type AS t JOIN pg_enum AS e ON e.enumtypid = t.oid WHERE pg_type_is_visible(t.oid) ORDER BY e.enumsortorder").ConfigureAwait(false);
        return new SchemaModel(
            dialect,
            [
                .. rows.Select(row => Table(row, columns[row[0]!], [.. constraints[row[0]!]], indexes[row[0]!]) with { ForeignKeys = ForeignKeys(keys[row[0]!]) })
                    .OrderBy(table => table.Schema, StringComparer.Ordinal).ThenBy(table => table.Name, StringComparer.Ordinal),
            ])
        {
            Enums =
            [
                .. enums.GroupBy(row => row[0]!, StringComparer.Ordinal).OrderBy(type => type.Key, StringComparer.Ordinal)
                    .Select(type => new EnumSchema(type.Key, [.. type.Select(row => row[1]!)])),
            ],
        };
    }

    public override async ValueTask<IReadOnlyList<SequenceSchema>> SequencesAsync(IReadOnlyList<string> schemas) =>
    [
        .. (await RowsAsync(
            $"""
            SELECT CASE WHEN n.nspname <> current_schema() THEN n.nspname::text END, c.relname::text, s.seqstart::text, s.seqincrement::text
            FROM pg_sequence AS s JOIN pg_class AS c ON c.oid = s.seqrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE (n.nspname = current_schema() OR n.nspname IN ({Texts(schemas)}))
                AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i', 'e'))
            ORDER BY n.nspname, c.relname
            """).ConfigureAwait(false)).Select(Sequence),
    ];

    private static TableSchema Table(
        string?[] row, IEnumerable<string?[]> columns, IReadOnlyList<string?[]> constraints, IEnumerable<string?[]> indexes) => new(row[1]!)
    {
        Schema = row[2],
        Comment = row[3],
        Columns = [.. columns.Select(Column)],
        Key = [.. constraints.Where(part => part[1] == "p").Select(part => part[3]!)],
        Uniques =
        [
            .. constraints.Where(part => part[1] == "u").GroupBy(part => part[2]!, StringComparer.Ordinal)
                .Select(unique => new UniqueSchema(unique.Key, [.. unique.Select(part => part[3]!)])),
        ],
        Checks = [.. constraints.Where(part => part[1] == "c").Select(check => new CheckSchema(check[2], check[4]!))],
        Indexes = [.. indexes.GroupBy(part => part[1]!, StringComparer.Ordinal).Select(index => Index([.. index]))],
    };

    private static ColumnSchema Column(string?[] row)
    {
        // A serial column is what identity columns were before there were any: its sequence belongs to it.
        var isComputed = row[7] is { Length: > 0 };
        var isSerial = row[5]?.StartsWith("nextval(", StringComparison.Ordinal) == true && IsTrue(row[8]);
        return new ColumnSchema(row[1]!, row[2]!)
        {
            IsNullable = !IsTrue(row[3]),
            IsGenerated = isSerial || row[4] is { Length: > 0 },
            Default = isSerial || isComputed ? null : row[5],
            Computed = isComputed ? row[5] : null,
            IsStored = row[7] == "s",
            Comment = row[6],
        };
    }

    private static IndexSchema Index(string?[][] parts) => new(parts[0][1]!, [.. parts.Where(part => !IsTrue(part[5])).Select(Part)])
    {
        IsUnique = IsTrue(parts[0][2]),
        Method = parts[0][3] == "btree" ? null : parts[0][3]!.ToUpperInvariant(),
        Where = parts[0][4],
        Include = [.. parts.Where(part => IsTrue(part[5])).Select(part => part[6]!)],
    };

    private static IndexPart Part(string?[] part)
    {
        var (isDescending, nullsFirst) = (part[8] == "1", part[9] == "2");
        return (part[6] is { } column ? new IndexPart(column) : new IndexPart(null, part[7]!)) with
        {
            OperatorClass = part[10],
            IsDescending = isDescending,
            NullsFirst = nullsFirst == isDescending ? null : nullsFirst,
        };
    }
}
