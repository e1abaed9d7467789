using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>A row with its columns in another order.</summary>
internal readonly struct MappedRow<TRow>(TRow row, List<int> ordinals) : IRow
    where TRow : struct, IRow
{
    public int ColumnCount => ordinals.Count;

    public string ColumnName(int ordinal) => row.ColumnName(ordinals[ordinal]);

    public string Describe(int ordinal) => row.Describe(ordinals[ordinal]);

    public bool IsNull(int ordinal) => row.IsNull(ordinals[ordinal]);

    public bool IsMissing(int ordinal) => row.IsMissing(ordinals[ordinal]);

    public bool Boolean(int ordinal) => row.Boolean(ordinals[ordinal]);

    public int Int32(int ordinal) => row.Int32(ordinals[ordinal]);

    public long Int64(int ordinal) => row.Int64(ordinals[ordinal]);

    public double Double(int ordinal) => row.Double(ordinals[ordinal]);

    public decimal Decimal(int ordinal) => row.Decimal(ordinals[ordinal]);

    public string String(int ordinal) => row.String(ordinals[ordinal]);

    public Guid Guid(int ordinal) => row.Guid(ordinals[ordinal]);

    public DateTime DateTime(int ordinal) => row.DateTime(ordinals[ordinal]);

    public DateOnly DateOnly(int ordinal) => row.DateOnly(ordinals[ordinal]);

    public TimeOnly TimeOnly(int ordinal) => row.TimeOnly(ordinals[ordinal]);

    public TimeSpan TimeSpan(int ordinal) => row.TimeSpan(ordinals[ordinal]);

    public byte[] Bytes(int ordinal) => row.Bytes(ordinals[ordinal]);

    public bool HasArrays => row.HasArrays;

    public T[] Array<T>(int ordinal) => row.Array<T>(ordinals[ordinal]);
}
