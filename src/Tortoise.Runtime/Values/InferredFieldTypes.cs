namespace Tortoise.Values;

/// <summary>The field type of a value in raw SQL, where no field determines it: found once per CLR type, by comparing types only.</summary>
internal static class InferredFieldTypes
{
    public static FieldType<T> Of<T>() => Find<T>()
        ?? throw new ArgumentException($"A value of type {typeof(T)} cannot be a parameter. Use a number, string, bool, Guid, date, time, byte[], or convert it.");

    public static FieldType<T>? Find<T>() => Cache<T>.Type;

    private static class Cache<T>
    {
        public static readonly FieldType<T>? Type = Resolve();

        private static FieldType<T>? Resolve()
        {
            ReadOnlySpan<FieldType> candidates =
            [
                FieldTypes.Boolean, FieldTypes.SByte, FieldTypes.Byte, FieldTypes.Int16, FieldTypes.UInt16, FieldTypes.Int32,
                FieldTypes.UInt32, FieldTypes.Int64, FieldTypes.UInt64, FieldTypes.Single, FieldTypes.Double, FieldTypes.Decimal,
                FieldTypes.String.OrNull, FieldTypes.Guid, FieldTypes.DateTime, FieldTypes.DateTimeOffset, FieldTypes.DateOnly,
                FieldTypes.TimeOnly, FieldTypes.TimeSpan, FieldTypes.Bytes.OrNull,
                FieldTypes.Char, FieldTypes.Uri.OrNull, FieldTypes.IPAddress.OrNull, FieldTypes.Nullable(FieldTypes.Char),
                FieldTypes.Version.OrNull, FieldTypes.CultureInfo.OrNull, FieldTypes.PhysicalAddress.OrNull,
                FieldTypes.Half, FieldTypes.Int128, FieldTypes.UInt128, FieldTypes.BigInteger, FieldTypes.ReadOnlyMemory, FieldTypes.Memory,
                FieldTypes.Nullable(FieldTypes.Half), FieldTypes.Nullable(FieldTypes.Int128), FieldTypes.Nullable(FieldTypes.UInt128),
                FieldTypes.Nullable(FieldTypes.BigInteger), FieldTypes.Nullable(FieldTypes.ReadOnlyMemory), FieldTypes.Nullable(FieldTypes.Memory),
                FieldTypes.Nullable(FieldTypes.Boolean), FieldTypes.Nullable(FieldTypes.SByte), FieldTypes.Nullable(FieldTypes.Byte),
                FieldTypes.Nullable(FieldTypes.Int16), FieldTypes.Nullable(FieldTypes.UInt16), FieldTypes.Nullable(FieldTypes.Int32),
                FieldTypes.Nullable(FieldTypes.UInt32), FieldTypes.Nullable(FieldTypes.Int64), FieldTypes.Nullable(FieldTypes.UInt64),
                FieldTypes.Nullable(FieldTypes.Single), FieldTypes.Nullable(FieldTypes.Double), FieldTypes.Nullable(FieldTypes.Decimal),
                FieldTypes.Nullable(FieldTypes.Guid), FieldTypes.Nullable(FieldTypes.DateTime),
                FieldTypes.Nullable(FieldTypes.DateTimeOffset), FieldTypes.Nullable(FieldTypes.DateOnly),
                FieldTypes.Nullable(FieldTypes.TimeOnly), FieldTypes.Nullable(FieldTypes.TimeSpan),
            ];
            foreach (var candidate in candidates)
            {
                if (candidate is FieldType<T> type)
                {
                    return type;
                }
            }

            return null;
        }
    }
}
