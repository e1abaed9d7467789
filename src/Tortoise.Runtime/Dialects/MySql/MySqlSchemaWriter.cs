using System.Globalization;
using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Values;

namespace Tortoise.Dialects.MySql;

/// <summary>The tables of MySQL and MariaDB: InnoDB, strings by code points and case-sensitive, times in UTC.</summary>
internal sealed partial class MySqlSchemaWriter(MySqlDialect dialect, bool safe) : SchemaWriter(dialect, safe)
{
    // What is longer than a VARCHAR can be.
    protected override string? Limit(FieldMetadata field, string column) => field.Type.Kind switch
    {
        FieldKind.String when MySqlStoreTypes.TextLength(field) is null => ColumnLimit.Length("char_length", column, field.MaxLength),
        FieldKind.Bytes when MySqlStoreTypes.TextLength(field) is null => ColumnLimit.Length("length", column, field.MaxLength),
        _ => null,
    };

    protected override OnDelete Action(RelationMetadata relation) => relation.OnDelete == OnDelete.SetDefault
        ? throw new UnsupportedByDialectException(
            dialect.Name, $"foreign keys that set a default, such as {relation}", "choose SetNull or Restrict, or update the rows before the delete")
        : relation.OnDelete;

    // ADD CONSTRAINT has no IF NOT EXISTS in MySQL, and IF is allowed only in procedures: the statement to run is chosen as a string.
    protected override string AddOnce(TableSchema table, ForeignKeySchema key, string statement) => string.Join(
        ";\n",
        "SET @tortoise = IF(EXISTS (SELECT 1 FROM information_schema.TABLE_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = " +
        $"{(table.Schema is { } schema ? Literal(schema) : "DATABASE()")} AND TABLE_NAME = {Literal(table.Name)} AND CONSTRAINT_NAME = {Literal(key.Name!)}), " +
        $"'DO 0', {Literal(statement)})",
        "PREPARE tortoise FROM @tortoise",
        "EXECUTE tortoise",
        "DEALLOCATE PREPARE tortoise",
        "SET @tortoise = NULL");

    protected override string GeneratedKey(ColumnSchema column) => column.Identity is { Increment: not 1 }
        ? throw NoIncrement(column)
        : $"{column.Type} NOT NULL AUTO_INCREMENT PRIMARY KEY";

    protected override string NextNumber(string? schema, SequenceMetadata sequence) =>
        dialect.HasSequences ? $"nextval({QualifiedName(schema, sequence.Name)})" : base.NextNumber(schema, sequence);

    protected override string ColumnComment(string? comment) => comment is null ? "" : $" COMMENT {Literal(comment)}";

    protected override string TableOptions(TableSchema table) =>
        $" ENGINE=InnoDB{FirstNumber(table)} DEFAULT CHARACTER SET utf8mb4 COLLATE {dialect.Collation}{ColumnComment(table.Comment)}";

    // The default of a string must be an expression if its length is unlimited.
    protected override string Default(object value) => value is string ? $"({Literal(value)})" : Literal(value);

    protected override string Literal(object value) =>
        value is string text ? MySqlDialect.Text(text) : base.Literal(value);

    // A schema is a database here.
    protected override IEnumerable<string> BeforeTables(SchemaModel schema) =>
        schema.Tables.Select(table => table.Schema).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .Select(name => $"CREATE DATABASE IF NOT EXISTS {Name(name)}");

    // MySQL has no CREATE INDEX IF NOT EXISTS.
    protected override IEnumerable<string> IndexesInTable(TableSchema table) =>
        table.Indexes.Select(index => $"{Kind(index)}INDEX {Name(index.Name)} ({string.Join(", ", index.Parts.Select(Part))})");

    protected override IEnumerable<string> Indexes(TableSchema table) => [];

    // Of a column that is longer than a key can be, an index contains a prefix.
    protected override IndexPart IndexPart(FieldMetadata column, IndexMetadata index)
    {
        var isLong = column.Type.Kind is FieldKind.String or FieldKind.Bytes && MySqlStoreTypes.TextLength(column) is null or > 768;
        return base.IndexPart(column, index) with { Length = isLong && index.Method is IndexMethod.Default or IndexMethod.BTree ? MySqlStoreTypes.KeyLength : null };
    }

    // A unique index is the same as a unique constraint.
    protected override TableSchema Kept(TableSchema table) => MySqlIntrospector.WithUniqueIndexesAsConstraints(table) with
    {
        // MariaDB takes no NOT NULL there.
        Columns = [.. table.Columns.Select(column => column.Computed is null ? column : column with { IsNullable = true })],
    };

    private static string FirstNumber(TableSchema table) => table.Columns.Select(column => column.Identity).FirstOrDefault(identity => identity is not null) is { } identity
        ? string.Create(CultureInfo.InvariantCulture, $" AUTO_INCREMENT={identity.Start}")
        : "";

    private static string Kind(IndexSchema index) => index.IsUnique ? "UNIQUE " : index.Method is { } method ? method + " " : "";
}
