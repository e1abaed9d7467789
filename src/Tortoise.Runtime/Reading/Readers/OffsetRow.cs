using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>The columns of a row from one on.</summary>
internal readonly struct OffsetRow<TRow>(TRow row, int offset) : IRow
    where TRow : struct, IRow
{
    public int ColumnCount => row.ColumnCount - offset;

    public string ColumnName(int ordinal) => row.ColumnName(offset + ordinal);

    public string Describe(int ordinal) => row.Describe(offset + ordinal);

    public bool IsNull(int ordinal) => row.IsNull(offset + ordinal);

    public bool IsMissing(int ordinal) => row.IsMissing(offset + ordinal);

    public bool Boolean(int ordinal) => row.Boolean(offset + ordinal);

    public int Int32(int ordinal) => row.Int32(offset + ordinal);

    public long Int64(int ordinal) => row.Int64(offset + ordinal);

    public double Double(int ordinal) => row.Double(offset + ordinal);

    public decimal Decimal(int ordinal) => row.Decimal(offset + ordinal);

    public string String(int ordinal) => row.String(offset + ordinal);

    public Guid Guid(int ordinal) => row.Guid(offset + ordinal);

    public DateTime DateTime(int ordinal) => row.DateTime(offset + ordinal);

    public DateOnly DateOnly(int ordinal) => row.DateOnly(offset + ordinal);

    public TimeOnly TimeOnly(int ordinal) => row.TimeOnly(offset + ordinal);

    public TimeSpan TimeSpan(int ordinal) => row.TimeSpan(offset + ordinal);

    public byte[] Bytes(int ordinal) => row.Bytes(offset + ordinal);

    public bool HasArrays => row.HasArrays;

    public T[] Array<T>(int ordinal) => row.Array<T>(offset + ordinal);
}
