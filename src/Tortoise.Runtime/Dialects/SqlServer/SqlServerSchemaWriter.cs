using System.Globalization;
using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>SQL Server's tables. Texts have a binary collation: they are compared the same way on every server.</summary>
internal sealed partial class SqlServerSchemaWriter(SqlServerDialect dialect, bool safe) : SchemaWriter(dialect, safe)
{
    private int _commented;

    protected override string IfNotExists => "";

    protected override IEnumerable<string> BeforeTables(SchemaModel schema) =>
        schema.Tables.Select(table => table.Schema).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .Select(name => $"IF SCHEMA_ID({Text(name)}) IS NULL EXEC({Text($"CREATE SCHEMA {Name(name)}")})");

    /// <summary>An existing table is left as it is, with its indexes and comments.</summary>
    protected override IEnumerable<string> Statements(TableSchema table)
    {
        var statements = base.Statements(table);
        return IsSafe
            ? [$"IF OBJECT_ID({Text(TableName(table))}, N'U') IS NULL\nBEGIN\n{string.Join(";\n", statements)};\nEND"]
            : statements;
    }

    protected override IEnumerable<string> AfterTable(TableSchema table)
    {
        (string? Comment, string Place)[] comments =
        [
            (table.Comment, ""),
            .. table.Columns.Select(column => (column.Comment, $", @level2type = N'COLUMN', @level2name = {Text(column.Name)}")),
        ];
        if (Array.TrueForAll(comments, comment => comment.Comment is null))
        {
            return [];
        }

        // The arguments of a procedure cannot be calls, and the statements may all be run as one script.
        var schema = table.Schema is { } name ? Text(name) : string.Create(CultureInfo.InvariantCulture, $"@schema{++_commented}");
        IEnumerable<string> lines = comments.Where(comment => comment.Comment is not null).Select(comment =>
            $"EXEC sp_addextendedproperty @name = N'MS_Description', @value = {Text(comment.Comment!)}, @level0type = N'SCHEMA', " +
            $"@level0name = {schema}, @level1type = N'TABLE', @level1name = {Text(table.Name)}{comment.Place}");
        return [string.Join(";\n", table.Schema is null ? [$"DECLARE {schema} sysname = SCHEMA_NAME()", .. lines] : lines)];
    }

    protected override string ColumnType(FieldMetadata column) => column.Type.Kind is FieldKind.String or FieldKind.Array
        ? $"{base.ColumnType(column)} COLLATE {SqlServerTypes.Collation}"
        : base.ColumnType(column);

    protected override string? Limit(FieldMetadata field, string column) => field.Type.Kind switch
    {
        FieldKind.SByte or FieldKind.UInt16 or FieldKind.UInt32 or FieldKind.UInt64 => ColumnLimit.Range(field.Type.Kind, column),
        FieldKind.String when Members(field, column) is { } members => members,
        FieldKind.String or FieldKind.Bytes when SqlServerStoreTypes.BytesBeyondType(field) is { } bytes => ColumnLimit.Length("DATALENGTH", column, bytes),
        _ => null,
    };

    /// <summary>The server checks NO ACTION at once, as others do RESTRICT, which it has no word for.</summary>
    protected override OnDelete Action(RelationMetadata relation) => relation.OnDelete == OnDelete.Restrict ? OnDelete.NoAction : relation.OnDelete;

    protected override void Check(IReadOnlyList<ModelMetadata> models)
    {
        CascadePaths.Check(dialect, models);
        foreach (var relation in models.SelectMany(model => model.Relations).Where(relation => relation.HasConstraint))
        {
            // Such a column has an index that leaves NULLs out, and no key can refer to that.
            if (relation.TargetFields.Any(field => relation.Target.Fields[field].IsNullable))
            {
                throw new UnsupportedByDialectException(
                    dialect.Name, $"foreign keys to a nullable column, such as {relation}", "forbid NULL there, or set DbConstraint = false");
            }
        }
    }

    protected override string AddOnce(TableSchema table, ForeignKeySchema key, string statement) =>
        $"IF OBJECT_ID({Text(QualifiedName(table.Schema, key.Name!))}, N'F') IS NULL {statement}";

    protected override string GeneratedKey(ColumnSchema column) => string.Create(
        CultureInfo.InvariantCulture, $"{column.Type} NOT NULL IDENTITY({column.Identity?.Start ?? 1},{column.Identity?.Increment ?? 1}) PRIMARY KEY");

    protected override string NextNumber(string? schema, SequenceMetadata sequence) => $"NEXT VALUE FOR {QualifiedName(schema, sequence.Name)}";

    protected override string Sequence(SequenceSchema sequence)
    {
        var name = QualifiedName(sequence.Schema, sequence.Name);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"IF OBJECT_ID({Text(name)}, N'SO') IS NULL CREATE SEQUENCE {name} AS bigint START WITH {sequence.Start} INCREMENT BY {sequence.Increment}");
    }

    /// <summary>The server takes the type from the expression.</summary>
    protected override string ComputedColumn(ColumnSchema column)
    {
        var collation = column.Type.IndexOf(" COLLATE ", StringComparison.Ordinal);
        var (type, collate) = collation < 0 ? (column.Type, "") : (column.Type[..collation], column.Type[collation..]);
        return $"AS (CAST({column.Computed} AS {type}){collate}){(column.IsStored ? column.IsNullable ? " PERSISTED" : " PERSISTED NOT NULL" : "")}";
    }

    protected override string Literal(object value) => value is string text ? Text(text) : base.Literal(value);

    /// <summary>NULLs are equal to a constraint; only an index can exclude them. A name of our own identifies the column in errors.</summary>
    protected override bool IsConstraint(IReadOnlyList<FieldMetadata> unique) => unique.Count > 1 && !unique.Any(field => field.IsNullable);

    // A unique index takes NULLs as the same too.
    protected override string? Where(ModelMetadata model, IndexMetadata index)
    {
        var nullable = index.Fields.Where(field => index.IsUnique && model.Fields[field].IsNullable);
        var conditions = nullable.Select(field => $"{Name(model.Fields[field].Column)} IS NOT NULL").Prepend(index.Where).OfType<string>().ToList();
        return conditions.Count == 0 ? null : string.Join(" AND ", conditions);
    }

    private static string Text(string text) => "N" + Quote(text);
}
