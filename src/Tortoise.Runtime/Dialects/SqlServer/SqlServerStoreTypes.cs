using System.Globalization;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>The types of columns. A string or bytes get the length that is declared, or the one that an index needs.</summary>
internal static class SqlServerStoreTypes
{
    /// <summary>Bytes that a key may have.</summary>
    private const int LongestKey = 900;

    /// <summary>Bytes of the longest text or byte array that is not kept apart from its row.</summary>
    private const int LongestBytes = 8000;

    public static StoreTypeTable Of(SqlServerDialect dialect) => new(dialect)
    {
        { StoreTypes.Boolean, Native },
        { StoreTypes.SignedByte, Native },
        { StoreTypes.UnsignedByte, Native },
        { StoreTypes.SmallInteger, Native },
        { StoreTypes.UnsignedSmallInteger, Native },
        { StoreTypes.Integer, Native },
        { StoreTypes.UnsignedInteger, Native },
        { StoreTypes.BigInteger, Native },
        { StoreTypes.UnsignedBigInteger, Native },
        { StoreTypes.Real, Native },
        { StoreTypes.Double, Native },
        { StoreTypes.Decimal, Native },
        { StoreTypes.Text, Unicode },
        { StoreTypes.NonUnicodeText, NonUnicode },
        { StoreTypes.Guid, Native },
        { StoreTypes.Timestamp, Native },
        { StoreTypes.TimestampWithTimeZone, Native },
        { StoreTypes.TimestampWithoutTimeZone, Native },
        { StoreTypes.Date, Native },
        { StoreTypes.Time, Native },
        { StoreTypes.Duration, Native },
        { StoreTypes.Bytes, column => column.IsVersion ? "rowversion" : Sized("varbinary", column, bytes: 1) },
        { StoreTypes.Json, "nvarchar(max)" },
        { StoreTypes.Array, Native },
        { StoreTypes.NetworkAddress, Unicode },
        { StoreTypes.Enums, column => string.Create(CultureInfo.InvariantCulture, $"nvarchar({column.Type.StoreType.EnumValues.Max(value => value.Length)})") },
    };

    /// <summary>The declared length in bytes, where the type is one without length; null if the type has it, or there is none.</summary>
    public static int? BytesBeyondType(FieldMetadata column)
    {
        var bytes = column.Type is { Kind: FieldKind.String, IsUnicode: true } ? 2 : 1;
        return column.MaxLength > LongestBytes / bytes ? (int)Math.Min(int.MaxValue, (long)column.MaxLength * bytes) : null;
    }

    /// <summary>A Unicode string, with its length so that columns computed from it can be indexed.</summary>
    public static string Unicode(FieldMetadata column) => Sized("nvarchar", column, bytes: 2);

    /// <summary>A string of one byte per character, with its length.</summary>
    public static string NonUnicode(FieldMetadata column) => Sized("varchar", column, bytes: 1);

    /// <summary>The type of its parameters.</summary>
    private static string Native(FieldMetadata column) => SqlServerTypes.Of(column.Type);

    private static string Sized(string type, FieldMetadata column, int bytes)
    {
        var length = column.MaxLength ?? (IsInIndex(column) ? LongestKey / bytes : int.MaxValue);
        return string.Create(CultureInfo.InvariantCulture, $"{type}({(length <= LongestBytes / bytes ? length : "max")})");
    }

    private static bool IsInIndex(FieldMetadata column) =>
        column.IsKey || column.IsUnique || column.Model.Uniques.Concat(column.Model.Indexes).Any(index => index.Fields.Contains(column.Index));
}
