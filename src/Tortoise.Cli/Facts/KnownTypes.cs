using Tortoise.Values;

namespace Tortoise.Cli.Facts;

/// <summary>The types that notes name: those of properties by the members of <see cref="FieldTypes"/>, those of columns by the members of <see cref="StoreTypes"/>.</summary>
internal static class KnownTypes
{
    public static IReadOnlyDictionary<string, FieldType> Kinds { get; } = new Dictionary<string, FieldType>(StringComparer.Ordinal)
    {
        [nameof(FieldTypes.Boolean)] = FieldTypes.Boolean,
        [nameof(FieldTypes.SByte)] = FieldTypes.SByte,
        [nameof(FieldTypes.Byte)] = FieldTypes.Byte,
        [nameof(FieldTypes.Int16)] = FieldTypes.Int16,
        [nameof(FieldTypes.UInt16)] = FieldTypes.UInt16,
        [nameof(FieldTypes.Int32)] = FieldTypes.Int32,
        [nameof(FieldTypes.UInt32)] = FieldTypes.UInt32,
        [nameof(FieldTypes.Int64)] = FieldTypes.Int64,
        [nameof(FieldTypes.UInt64)] = FieldTypes.UInt64,
        [nameof(FieldTypes.Single)] = FieldTypes.Single,
        [nameof(FieldTypes.Double)] = FieldTypes.Double,
        [nameof(FieldTypes.Decimal)] = FieldTypes.Decimal,
        [nameof(FieldTypes.String)] = FieldTypes.String,
        [nameof(FieldTypes.NonUnicodeString)] = FieldTypes.NonUnicodeString,
        [nameof(FieldTypes.Guid)] = FieldTypes.Guid,
        [nameof(FieldTypes.DateTime)] = FieldTypes.DateTime,
        [nameof(FieldTypes.DateTimeOffset)] = FieldTypes.DateTimeOffset,
        [nameof(FieldTypes.DateOnly)] = FieldTypes.DateOnly,
        [nameof(FieldTypes.TimeOnly)] = FieldTypes.TimeOnly,
        [nameof(FieldTypes.TimeSpan)] = FieldTypes.TimeSpan,
        [nameof(FieldTypes.Bytes)] = FieldTypes.Bytes,
        [nameof(FieldTypes.Char)] = FieldTypes.Char,
        [nameof(FieldTypes.Uri)] = FieldTypes.Uri,
        [nameof(FieldTypes.IPAddress)] = FieldTypes.IPAddress,
        [nameof(FieldTypes.Version)] = FieldTypes.Version,
        [nameof(FieldTypes.CultureInfo)] = FieldTypes.CultureInfo,
        [nameof(FieldTypes.PhysicalAddress)] = FieldTypes.PhysicalAddress,
        [nameof(FieldTypes.Half)] = FieldTypes.Half,
        [nameof(FieldTypes.Int128)] = FieldTypes.Int128,
        [nameof(FieldTypes.UInt128)] = FieldTypes.UInt128,
        [nameof(FieldTypes.BigInteger)] = FieldTypes.BigInteger,
        [nameof(FieldTypes.ReadOnlyMemory)] = FieldTypes.ReadOnlyMemory,
        [nameof(FieldTypes.Memory)] = FieldTypes.Memory,
        ["Json"] = new StoredFieldType(Values.StoreTypes.Json),
    };

    public static IReadOnlyDictionary<string, StoreType> StoreTypes { get; } = new Dictionary<string, StoreType>(StringComparer.Ordinal)
    {
        [nameof(Values.StoreTypes.Boolean)] = Values.StoreTypes.Boolean,
        [nameof(Values.StoreTypes.SignedByte)] = Values.StoreTypes.SignedByte,
        [nameof(Values.StoreTypes.UnsignedByte)] = Values.StoreTypes.UnsignedByte,
        [nameof(Values.StoreTypes.SmallInteger)] = Values.StoreTypes.SmallInteger,
        [nameof(Values.StoreTypes.UnsignedSmallInteger)] = Values.StoreTypes.UnsignedSmallInteger,
        [nameof(Values.StoreTypes.Integer)] = Values.StoreTypes.Integer,
        [nameof(Values.StoreTypes.UnsignedInteger)] = Values.StoreTypes.UnsignedInteger,
        [nameof(Values.StoreTypes.BigInteger)] = Values.StoreTypes.BigInteger,
        [nameof(Values.StoreTypes.UnsignedBigInteger)] = Values.StoreTypes.UnsignedBigInteger,
        [nameof(Values.StoreTypes.Real)] = Values.StoreTypes.Real,
        [nameof(Values.StoreTypes.Double)] = Values.StoreTypes.Double,
        [nameof(Values.StoreTypes.Decimal)] = Values.StoreTypes.Decimal,
        [nameof(Values.StoreTypes.Text)] = Values.StoreTypes.Text,
        [nameof(Values.StoreTypes.NonUnicodeText)] = Values.StoreTypes.NonUnicodeText,
        [nameof(Values.StoreTypes.Guid)] = Values.StoreTypes.Guid,
        [nameof(Values.StoreTypes.Timestamp)] = Values.StoreTypes.Timestamp,
        [nameof(Values.StoreTypes.TimestampWithTimeZone)] = Values.StoreTypes.TimestampWithTimeZone,
        [nameof(Values.StoreTypes.TimestampWithoutTimeZone)] = Values.StoreTypes.TimestampWithoutTimeZone,
        [nameof(Values.StoreTypes.Date)] = Values.StoreTypes.Date,
        [nameof(Values.StoreTypes.Time)] = Values.StoreTypes.Time,
        [nameof(Values.StoreTypes.Duration)] = Values.StoreTypes.Duration,
        [nameof(Values.StoreTypes.Bytes)] = Values.StoreTypes.Bytes,
        [nameof(Values.StoreTypes.Json)] = Values.StoreTypes.Json,
        [nameof(Values.StoreTypes.NetworkAddress)] = Values.StoreTypes.NetworkAddress,
    };
}
