using System.Globalization;
using System.Text;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>The types of columns.</summary>
internal static class PostgreSqlStoreTypes
{
    public static StoreTypeTable Of(PostgreSqlDialect dialect) => new(dialect)
    {
        { StoreTypes.Boolean, Native },
        { StoreTypes.SignedByte, Native },
        { StoreTypes.UnsignedByte, Native },
        { StoreTypes.SmallInteger, Native },
        { StoreTypes.UnsignedSmallInteger, Native },
        { StoreTypes.Integer, Native },
        { StoreTypes.UnsignedInteger, Native },
        { StoreTypes.BigInteger, Native },
        { StoreTypes.UnsignedBigInteger, "numeric(20,0)" },
        { StoreTypes.Real, Native },
        { StoreTypes.Double, Native },
        { StoreTypes.Decimal, Decimal },
        { StoreTypes.Text, Text },
        { StoreTypes.NonUnicodeText, Text },
        { StoreTypes.Guid, Native },
        { StoreTypes.Timestamp, Native },
        { StoreTypes.TimestampWithTimeZone, Native },
        { StoreTypes.TimestampWithoutTimeZone, "timestamp" },
        { StoreTypes.Date, Native },
        { StoreTypes.Time, Native },
        { StoreTypes.Duration, Native },
        { StoreTypes.Bytes, Native },
        { StoreTypes.Json, "jsonb" },
        { StoreTypes.NetworkAddress, "inet" },
        { StoreTypes.Enums, column => Quoted(dialect, column.Type.StoreType.EnumName!) },
        { StoreTypes.Array, column => column.Type.Element is { Kind: FieldKind.String } ? "text[] COLLATE \"C\"" : Native(column) },
    };

    /// <summary>That by which the values travel.</summary>
    private static string Native(FieldMetadata column) => PostgreSqlTypes.Of(column.Type);

    private static string Quoted(PostgreSqlDialect dialect, string name)
    {
        var quoted = new StringBuilder();
        dialect.WriteName(quoted, name);
        return quoted.ToString();
    }

    private static string Decimal(FieldMetadata column) => column.Type.Precision is { } precision
        ? string.Create(CultureInfo.InvariantCulture, $"numeric({precision},{column.Type.Scale})")
        : Native(column);

    private static string Text(FieldMetadata column) => column.MaxLength is { } length
        ? string.Create(CultureInfo.InvariantCulture, $"varchar({length}) COLLATE \"C\"")
        : "text COLLATE \"C\"";
}
