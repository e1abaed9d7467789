using Tortoise.Values;

namespace Tortoise.MySql;

/// <summary>A generated key as a row: what an insert gives back that returns no row.</summary>
internal readonly struct MySqlKeyRow(long key) : IRow
{
    public int ColumnCount => 1;

    public string ColumnName(int ordinal) => "last_insert_id";

    public bool IsNull(int ordinal) => false;

    public bool Boolean(int ordinal) => throw NotAKey();

    public sbyte SByte(int ordinal) => checked((sbyte)key);

    public byte Byte(int ordinal) => checked((byte)key);

    public short Int16(int ordinal) => checked((short)key);

    public ushort UInt16(int ordinal) => checked((ushort)key);

    public int Int32(int ordinal) => checked((int)key);

    public uint UInt32(int ordinal) => checked((uint)key);

    public long Int64(int ordinal) => key;

    public ulong UInt64(int ordinal) => unchecked((ulong)key);

    public float Single(int ordinal) => throw NotAKey();

    public double Double(int ordinal) => throw NotAKey();

    public decimal Decimal(int ordinal) => throw NotAKey();

    public string String(int ordinal) => throw NotAKey();

    public Guid Guid(int ordinal) => throw NotAKey();

    public DateTime DateTime(int ordinal) => throw NotAKey();

    public DateTimeOffset DateTimeOffset(int ordinal) => throw NotAKey();

    public DateOnly DateOnly(int ordinal) => throw NotAKey();

    public TimeOnly TimeOnly(int ordinal) => throw NotAKey();

    public TimeSpan TimeSpan(int ordinal) => throw NotAKey();

    public byte[] Bytes(int ordinal) => throw NotAKey();

    private static DataConversionException NotAKey() => new("The server generates keys that are whole numbers; the key's property is none.");
}
