using System.Diagnostics;
using System.Globalization;
using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Values;

namespace Tortoise.Dialects.Sqlite;

/// <summary>
/// SQLite's tables. A declared type only gives a column its affinity, so types are chosen for the affinity they give and for what they
/// tell a reader: a decimal is text, because SQLite's numbers would cut it to a double.
/// </summary>
internal sealed class SqliteSchemaWriter(SqliteDialect dialect, bool safe) : SchemaWriter(dialect, safe)
{
    // It looks at what a foreign key refers to when rows are written.
    protected override bool TablesMayReferAhead => true;

    protected override string ColumnType(FieldMetadata column) => column.Type.Kind switch
    {
        // Nothing else makes a key the number of its row.
        _ when column.IsGenerated => "INTEGER",
        FieldKind.Boolean => "BOOLEAN",
        FieldKind.SByte or FieldKind.Byte => "TINYINT",
        FieldKind.Int16 => "SMALLINT",
        FieldKind.UInt16 or FieldKind.Int32 => "INTEGER",
        FieldKind.UInt32 or FieldKind.Int64 or FieldKind.TimeSpan => "BIGINT",
        FieldKind.UInt64 => "DECIMAL_TEXT(20,0)",
        FieldKind.Single => "REAL",
        FieldKind.Double => "DOUBLE",
        FieldKind.Decimal when column.Type.Precision is { } precision =>
            string.Create(CultureInfo.InvariantCulture, $"DECIMAL_TEXT({precision},{column.Type.Scale})"),
        FieldKind.Decimal => "DECIMAL_TEXT",
        FieldKind.String when column.MaxLength is { } length => string.Create(CultureInfo.InvariantCulture, $"VARCHAR({length})"),
        FieldKind.String => "TEXT",
        FieldKind.Guid when dialect.HasGuidBytes => "BLOB",

        // With the collation of comparisons, so that an index serves them.
        FieldKind.Guid => dialect.GuidFormat == SqliteGuidFormat.Text ? "CHAR(36) COLLATE NOCASE" : "CHAR(36)",
        FieldKind.DateTime => "TIMESTAMP",
        FieldKind.DateTimeOffset => "TIMESTAMPTZ",
        FieldKind.DateOnly => "DATE",
        FieldKind.TimeOnly => "TIME",
        FieldKind.Bytes => "BLOB",
        _ => throw new UnreachableException($"{column.Type.Kind} has no column type."),
    };

    // Whatever a column's type is, it takes every integer, real and text.
    protected override string? Limit(FieldMetadata field, string column) => field.Type.Kind switch
    {
        FieldKind.SByte or FieldKind.Byte or FieldKind.Int16 or FieldKind.UInt16 or FieldKind.Int32 or FieldKind.UInt32 =>
            ColumnLimit.Range(field.Type.Kind, column),

        // An integer that overflows becomes a real.
        FieldKind.Int64 or FieldKind.TimeSpan => $"typeof({column}) IN ('integer', 'null')",
        FieldKind.Decimal when field.Type.Precision is { } precision => Digits(column, precision - field.Type.Scale!.Value),
        FieldKind.String or FieldKind.Bytes => ColumnLimit.Length("length", column, field.MaxLength),
        _ => null,
    };

    // AUTOINCREMENT: the key of a deleted row is never given to another one.
    protected override string GeneratedKey(ColumnSchema column) => $"{column.Type} PRIMARY KEY AUTOINCREMENT";

    protected override string? Comment(string? comment) => comment?.Replace("*/", "* /", StringComparison.Ordinal);

    protected override string InlineComment(string? comment) => comment is null ? "" : $" /* {comment} */";

    protected override string Literal(object value) => value is decimal ? Quote(base.Literal(value)) : base.Literal(value);

    protected override string? SchemaOf(ModelMetadata model) => null;

    /// <summary>How many digits stand before the point of a decimal's text. As a number it would be cut to a double.</summary>
    private static string Digits(string column, int most) => most == 0
        ? $"ltrim({column}, '-') < '1'"
        : string.Create(CultureInfo.InvariantCulture, $"instr(ltrim({column}, '-') || '.', '.') <= {most + 1}");
}
