using Tortoise.Values;

namespace Tortoise.Generators.Tests.Behaviour;

/// <summary>A row of given cells. A cell must have exactly the type that is asked for.</summary>
internal readonly struct FakeRow(params object?[] cells) : IRow
{
    public int ColumnCount => cells.Length;

    public string ColumnName(int ordinal) => $"c{ordinal}";

    public bool IsNull(int ordinal) => cells[ordinal] is null;

    public bool Boolean(int ordinal) => (bool)cells[ordinal]!;

    public sbyte SByte(int ordinal) => (sbyte)cells[ordinal]!;

    public byte Byte(int ordinal) => (byte)cells[ordinal]!;

    public short Int16(int ordinal) => (short)cells[ordinal]!;

    public ushort UInt16(int ordinal) => (ushort)cells[ordinal]!;

    public int Int32(int ordinal) => (int)cells[ordinal]!;

    public uint UInt32(int ordinal) => (uint)cells[ordinal]!;

    public long Int64(int ordinal) => (long)cells[ordinal]!;

    public ulong UInt64(int ordinal) => (ulong)cells[ordinal]!;

    public float Single(int ordinal) => (float)cells[ordinal]!;

    public double Double(int ordinal) => (double)cells[ordinal]!;

    public decimal Decimal(int ordinal) => (decimal)cells[ordinal]!;

    public string String(int ordinal) => (string)cells[ordinal]!;

    public Guid Guid(int ordinal) => (Guid)cells[ordinal]!;

    public DateTime DateTime(int ordinal) => (DateTime)cells[ordinal]!;

    public DateTimeOffset DateTimeOffset(int ordinal) => (DateTimeOffset)cells[ordinal]!;

    public DateOnly DateOnly(int ordinal) => (DateOnly)cells[ordinal]!;

    public TimeOnly TimeOnly(int ordinal) => (TimeOnly)cells[ordinal]!;

    public TimeSpan TimeSpan(int ordinal) => (TimeSpan)cells[ordinal]!;

    public byte[] Bytes(int ordinal) => (byte[])cells[ordinal]!;
}
