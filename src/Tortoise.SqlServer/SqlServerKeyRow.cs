using System.Globalization;
using Tortoise.Values;

namespace Tortoise.SqlServer;

/// <summary>A row of one generated key.</summary>
internal readonly struct SqlServerKeyRow(decimal key) : IRow
{
    public int ColumnCount => 1;

    public string ColumnName(int ordinal) => "key";

    public bool IsNull(int ordinal) => false;

    public bool Boolean(int ordinal) => throw NoKey();

    public sbyte SByte(int ordinal) => (sbyte)key;

    public byte Byte(int ordinal) => (byte)key;

    public short Int16(int ordinal) => (short)key;

    public ushort UInt16(int ordinal) => (ushort)key;

    public int Int32(int ordinal) => (int)key;

    public uint UInt32(int ordinal) => (uint)key;

    public long Int64(int ordinal) => (long)key;

    public ulong UInt64(int ordinal) => (ulong)key;

    public float Single(int ordinal) => throw NoKey();

    public double Double(int ordinal) => throw NoKey();

    public decimal Decimal(int ordinal) => key;

    public string String(int ordinal) => key.ToString(CultureInfo.InvariantCulture);

    public Guid Guid(int ordinal) => throw NoKey();

    public DateTime DateTime(int ordinal) => throw NoKey();

    public DateTimeOffset DateTimeOffset(int ordinal) => throw NoKey();

    public DateOnly DateOnly(int ordinal) => throw NoKey();

    public TimeOnly TimeOnly(int ordinal) => throw NoKey();

    public TimeSpan TimeSpan(int ordinal) => throw NoKey();

    public byte[] Bytes(int ordinal) => throw NoKey();

    private static InvalidOperationException NoKey() => new("A generated key is a whole number.");
}
