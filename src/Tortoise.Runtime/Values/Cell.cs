namespace Tortoise.Values;

/// <summary>
/// Cells of the types that no database sends as such: each is read as one of the primitives of <see cref="IRow"/>, and converted. Generic over
/// the row, so that it compiles to direct calls.
/// </summary>
public static class Cell
{
    /// <summary>Reads a <see cref="FieldKind.SByte"/> cell.</summary>
    /// <exception cref="DataConversionException">The cell is NULL, is not a number, or does not fit.</exception>
    public static sbyte SByte<TRow>(in TRow row, int ordinal)
        where TRow : struct, IRow => row.Int32(ordinal) is >= sbyte.MinValue and <= sbyte.MaxValue and var value
            ? (sbyte)value
            : throw OutOfRange(row.Describe(ordinal), nameof(SByte));

    /// <summary>Reads a <see cref="FieldKind.Byte"/> cell.</summary>
    /// <exception cref="DataConversionException">The cell is NULL, is not a number, or does not fit.</exception>
    public static byte Byte<TRow>(in TRow row, int ordinal)
        where TRow : struct, IRow => row.Int32(ordinal) is >= byte.MinValue and <= byte.MaxValue and var value
            ? (byte)value
            : throw OutOfRange(row.Describe(ordinal), nameof(Byte));

    /// <summary>Reads a <see cref="FieldKind.Int16"/> cell.</summary>
    /// <exception cref="DataConversionException">The cell is NULL, is not a number, or does not fit.</exception>
    public static short Int16<TRow>(in TRow row, int ordinal)
        where TRow : struct, IRow => row.Int32(ordinal) is >= short.MinValue and <= short.MaxValue and var value
            ? (short)value
            : throw OutOfRange(row.Describe(ordinal), nameof(Int16));

    /// <summary>Reads a <see cref="FieldKind.UInt16"/> cell.</summary>
    /// <exception cref="DataConversionException">The cell is NULL, is not a number, or does not fit.</exception>
    public static ushort UInt16<TRow>(in TRow row, int ordinal)
        where TRow : struct, IRow => row.Int32(ordinal) is >= ushort.MinValue and <= ushort.MaxValue and var value
            ? (ushort)value
            : throw OutOfRange(row.Describe(ordinal), nameof(UInt16));

    /// <summary>Reads a <see cref="FieldKind.UInt32"/> cell.</summary>
    /// <exception cref="DataConversionException">The cell is NULL, is not a number, or does not fit.</exception>
    public static uint UInt32<TRow>(in TRow row, int ordinal)
        where TRow : struct, IRow => row.Int64(ordinal) is >= uint.MinValue and <= uint.MaxValue and var value
            ? (uint)value
            : throw OutOfRange(row.Describe(ordinal), nameof(UInt32));

    /// <summary>Reads a <see cref="FieldKind.UInt64"/> cell. Databases without such a type have it as a decimal.</summary>
    /// <exception cref="DataConversionException">The cell is NULL, is not a number, or does not fit.</exception>
    public static ulong UInt64<TRow>(in TRow row, int ordinal)
        where TRow : struct, IRow => row.Decimal(ordinal) is >= ulong.MinValue and <= ulong.MaxValue and var value
            ? (ulong)value
            : throw OutOfRange(row.Describe(ordinal), nameof(UInt64));

    /// <summary>Reads a <see cref="FieldKind.Single"/> cell.</summary>
    /// <exception cref="DataConversionException">The cell is NULL or is not a number.</exception>
    public static float Single<TRow>(in TRow row, int ordinal)
        where TRow : struct, IRow => (float)row.Double(ordinal);

    /// <summary>Reads a <see cref="FieldKind.DateTimeOffset"/> cell. Its offset is zero.</summary>
    /// <exception cref="DataConversionException">The cell is NULL or is not a time.</exception>
    public static DateTimeOffset DateTimeOffset<TRow>(in TRow row, int ordinal)
        where TRow : struct, IRow => new(row.DateTime(ordinal), TimeSpan.Zero);

    private static DataConversionException OutOfRange(string cell, string type) => new($"{cell} holds a number that does not fit into {type}.");
}
