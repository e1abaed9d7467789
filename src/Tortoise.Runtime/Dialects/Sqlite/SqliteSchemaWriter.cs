using System.Globalization;
using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Values;

namespace Tortoise.Dialects.Sqlite;

/// <summary>SQLite's tables.</summary>
internal sealed partial class SqliteSchemaWriter(SqliteDialect dialect, bool safe) : SchemaWriter(dialect, safe)
{
    // It looks at what a foreign key refers to when rows are written.
    protected override bool TablesMayReferAhead => true;

    // Nothing else makes a key the number of its row.
    protected override string ColumnType(FieldMetadata column) => column.IsGenerated ? "INTEGER" : base.ColumnType(column);

    // Whatever a column's type is, it takes every integer, real and text.
    protected override string? Limit(FieldMetadata field, string column) => field.Type.Kind switch
    {
        FieldKind.SByte or FieldKind.Byte or FieldKind.Int16 or FieldKind.UInt16 or FieldKind.Int32 or FieldKind.UInt32 =>
            ColumnLimit.Range(field.Type.Kind, column),

        // An integer that overflows becomes a real.
        FieldKind.Int64 or FieldKind.TimeSpan => $"typeof({column}) IN ('integer', 'null')",
        FieldKind.Decimal when field.Type.Precision is { } precision => Digits(column, precision - field.Type.Scale!.Value),
        FieldKind.String or FieldKind.Bytes => Members(field, column) ?? ColumnLimit.Length("length", column, field.MaxLength),
        _ => null,
    };

    // AUTOINCREMENT: the key of a deleted row is never given to another one.
    protected override string GeneratedKey(ColumnSchema column) => column.Identity is { Increment: not 1 }
        ? throw NoIncrement(column)
        : $"{column.Type} PRIMARY KEY AUTOINCREMENT";

    // It keeps the last number of each table in a table of its own, from the first row on.
    protected override IEnumerable<string> AfterTable(TableSchema table) => table.Columns
        .Where(column => column.Identity is not null)
        .Select(column => string.Create(
            CultureInfo.InvariantCulture,
            $"INSERT INTO sqlite_sequence (name, seq) SELECT {Quote(table.Name)}, {column.Identity!.Start - 1} WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = {Quote(table.Name)})"));

    protected override string? Comment(string? comment) => comment?.Replace("*/", "* /", StringComparison.Ordinal);

    protected override string InlineComment(string? comment) => comment is null ? "" : $" /* {comment} */";

    protected override string Literal(object value) => value is decimal ? Quote(base.Literal(value)) : base.Literal(value);

    // What it has no function or collation for itself would need the driver in every program that writes a row.
    protected override IndexPart ValuePart(ModelMetadata model, IndexMetadata index) => IndexedValue.Of(
        dialect,
        model,
        index,
        static kind => kind is not (FieldKind.Decimal or FieldKind.UInt64 or FieldKind.Single or FieldKind.DateTime or FieldKind.DateTimeOffset or FieldKind.TimeOnly));

    protected override string? SchemaOf(ModelMetadata model) => null;

    /// <summary>Checks the number of digits before the point of a decimal's text; as a number it would be truncated to a double.</summary>
    private static string Digits(string column, int most) => most == 0
        ? $"ltrim({column}, '-') < '1'"
        : string.Create(CultureInfo.InvariantCulture, $"instr(ltrim({column}, '-') || '.', '.') <= {most + 1}");
}
