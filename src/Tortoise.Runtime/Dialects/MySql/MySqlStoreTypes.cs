using System.Globalization;
using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Values;

namespace Tortoise.Dialects.MySql;

/// <summary>The types of columns.</summary>
internal static class MySqlStoreTypes
{
    /// <summary>Of a Guid's text, whose letters other programs may write in upper case.</summary>
    public const string GuidCollation = "ascii_general_ci";

    /// <summary>The length of a string, or of bytes, if none is declared but one is required: in a unique key.</summary>
    public const int KeyLength = 255;

    /// <summary>The longest VARCHAR: a row, without its long strings, has at most 65,535 bytes.</summary>
    private const int LongestText = 16_383;

    public static StoreTypeTable Of(MySqlDialect dialect) => new(dialect)
    {
        { StoreTypes.Boolean, "BOOLEAN" },
        { StoreTypes.SignedByte, "TINYINT" },
        { StoreTypes.UnsignedByte, "TINYINT UNSIGNED" },
        { StoreTypes.SmallInteger, "SMALLINT" },
        { StoreTypes.UnsignedSmallInteger, "SMALLINT UNSIGNED" },
        { StoreTypes.Integer, "INT" },
        { StoreTypes.UnsignedInteger, "INT UNSIGNED" },
        { StoreTypes.BigInteger, "BIGINT" },
        { StoreTypes.UnsignedBigInteger, "BIGINT UNSIGNED" },
        { StoreTypes.Real, "FLOAT" },
        { StoreTypes.Double, "DOUBLE" },
        { StoreTypes.Decimal, Decimal },
        { StoreTypes.Text, Text },
        { StoreTypes.NonUnicodeText, Text },
        { StoreTypes.Guid, dialect.GuidFormat == MySqlGuidFormat.Char36 ? $"CHAR(36) COLLATE {GuidCollation}" : "BINARY(16)" },
        { StoreTypes.Timestamp, "DATETIME(6)" },
        { StoreTypes.TimestampWithTimeZone, "DATETIME(6)" },
        { StoreTypes.TimestampWithoutTimeZone, "DATETIME(6)" },
        { StoreTypes.Date, "DATE" },
        { StoreTypes.Time, "TIME(6)" },
        { StoreTypes.Duration, "BIGINT" },
        { StoreTypes.Bytes, column => TextLength(column) is { } length ? Sized("VARBINARY", length) : "LONGBLOB" },

        // What MariaDB calls JSON is a LONGTEXT with a check.
        { StoreTypes.Json, dialect.IsMariaDb ? "LONGTEXT" : "JSON" },
        { StoreTypes.Array, dialect.IsMariaDb ? "LONGTEXT" : "JSON" },
        { StoreTypes.NetworkAddress, Text },
        { StoreTypes.Enums, Enum },
    };

    /// <summary>The length of a text column in characters; null if it is unlimited.</summary>
    public static int? TextLength(FieldMetadata column) => ReferencedField.Of(column) switch
    {
        { Type.StoreType: { EnumName: not null } type } => type.EnumValues.Max(value => value.Length),
        { MaxLength: { } length } when length <= LongestText => length,
        var field when IsInUniqueKey(field) => KeyLength,
        _ => null,
    };

    // Without digits there is room for every one of a C# decimal, before the point and after it.
    private static string Decimal(FieldMetadata column) => column.Type.Precision is { } precision
        ? string.Create(CultureInfo.InvariantCulture, $"DECIMAL({precision},{column.Type.Scale})")
        : "DECIMAL(65,30)";

    private static string Text(FieldMetadata column) => TextLength(column) is { } length ? Sized("VARCHAR", length) : "LONGTEXT";

    private static string Enum(FieldMetadata column) => $"ENUM({string.Join(",", column.Type.StoreType.EnumValues.Select(MySqlDialect.Text))})";

    private static bool IsInUniqueKey(FieldMetadata column) =>
        column.IsKey || column.IsUnique || column.Model.Uniques.Concat(column.Model.Indexes.Where(index => index.IsUnique)).Any(unique => unique.Fields.Contains(column.Index));

    private static string Sized(string type, int length) => string.Create(CultureInfo.InvariantCulture, $"{type}({length})");
}
