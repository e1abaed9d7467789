using Tortoise.Values;

namespace Tortoise.Persistence;

/// <summary>A row of nothing but each type's default: it takes a generated key back from an object.</summary>
internal readonly struct UnsetRow : IRow
{
    public int ColumnCount => 1;

    public string ColumnName(int ordinal) => "";

    public bool IsNull(int ordinal) => true;

    public bool IsMissing(int ordinal) => true;

    public bool Boolean(int ordinal) => default;

    public int Int32(int ordinal) => default;

    public long Int64(int ordinal) => default;

    public double Double(int ordinal) => default;

    public decimal Decimal(int ordinal) => default;

    public string String(int ordinal) => "";

    public Guid Guid(int ordinal) => default;

    public DateTime DateTime(int ordinal) => default;

    public DateOnly DateOnly(int ordinal) => default;

    public TimeOnly TimeOnly(int ordinal) => default;

    public TimeSpan TimeSpan(int ordinal) => default;

    public byte[] Bytes(int ordinal) => [];
}
