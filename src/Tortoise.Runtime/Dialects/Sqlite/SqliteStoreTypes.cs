using System.Globalization;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Dialects.Sqlite;

/// <summary>
/// The types of columns. A declared type only determines a column's affinity, so types are chosen for their affinity and for readers: a decimal is
/// text, because SQLite's numbers would truncate it to a double, and so is JSON, which could become a number.
/// </summary>
internal static class SqliteStoreTypes
{
    public static StoreTypeTable Of(SqliteDialect dialect) => new(dialect)
    {
        { StoreTypes.Boolean, "BOOLEAN" },
        { StoreTypes.SignedByte, "TINYINT" },
        { StoreTypes.UnsignedByte, "TINYINT" },
        { StoreTypes.SmallInteger, "SMALLINT" },
        { StoreTypes.UnsignedSmallInteger, "INTEGER" },
        { StoreTypes.Integer, "INTEGER" },
        { StoreTypes.UnsignedInteger, "BIGINT" },
        { StoreTypes.BigInteger, "BIGINT" },
        { StoreTypes.UnsignedBigInteger, "DECIMAL_TEXT(20,0)" },
        { StoreTypes.Real, "REAL" },
        { StoreTypes.Double, "DOUBLE" },
        { StoreTypes.Decimal, Decimal },
        { StoreTypes.Text, Text },
        { StoreTypes.NonUnicodeText, Text },

        // With the collation of comparisons, so that an index serves them.
        { StoreTypes.Guid, dialect.HasGuidBytes ? "BLOB" : dialect.GuidFormat == SqliteGuidFormat.Text ? "CHAR(36) COLLATE NOCASE" : "CHAR(36)" },
        { StoreTypes.Timestamp, "TIMESTAMP" },
        { StoreTypes.TimestampWithTimeZone, "TIMESTAMPTZ" },
        { StoreTypes.TimestampWithoutTimeZone, "TIMESTAMP" },
        { StoreTypes.Date, "DATE" },
        { StoreTypes.Time, "TIME" },
        { StoreTypes.Duration, "BIGINT" },
        { StoreTypes.Bytes, "BLOB" },
        { StoreTypes.Json, "JSON_TEXT" },
        { StoreTypes.Array, "JSON_TEXT" },
        { StoreTypes.NetworkAddress, Text },
        { StoreTypes.Enums, Text },
    };

    private static string Decimal(FieldMetadata column) => column.Type.Precision is { } precision
        ? string.Create(CultureInfo.InvariantCulture, $"DECIMAL_TEXT({precision},{column.Type.Scale})")
        : "DECIMAL_TEXT";

    private static string Text(FieldMetadata column) => column.MaxLength is { } length
        ? string.Create(CultureInfo.InvariantCulture, $"VARCHAR({length})")
        : "TEXT";
}
