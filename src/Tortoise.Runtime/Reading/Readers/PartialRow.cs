using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>A row that has only some of a model's fields: the others read as NULL, or as the default of their type.</summary>
/// <param name="row">The row.</param>
/// <param name="ordinals">The columns of the fields; -1 for one that is not there.</param>
internal readonly struct PartialRow<TRow>(TRow row, int[] ordinals) : IRow
    where TRow : struct, IRow
{
    public int ColumnCount => ordinals.Length;

    public string ColumnName(int ordinal) => row.ColumnName(ordinals[ordinal]);

    public string Describe(int ordinal) => row.Describe(ordinals[ordinal]);

    public bool IsNull(int ordinal) => ordinals[ordinal] < 0 || row.IsNull(ordinals[ordinal]);

    public bool IsMissing(int ordinal) => ordinals[ordinal] < 0;

    public bool Boolean(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Boolean(ordinals[ordinal]);

    public int Int32(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Int32(ordinals[ordinal]);

    public long Int64(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Int64(ordinals[ordinal]);

    public double Double(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Double(ordinals[ordinal]);

    public decimal Decimal(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Decimal(ordinals[ordinal]);

    public string String(int ordinal) => ordinals[ordinal] < 0 ? default! : row.String(ordinals[ordinal]);

    public Guid Guid(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Guid(ordinals[ordinal]);

    public DateTime DateTime(int ordinal) => ordinals[ordinal] < 0 ? default! : row.DateTime(ordinals[ordinal]);

    public DateOnly DateOnly(int ordinal) => ordinals[ordinal] < 0 ? default! : row.DateOnly(ordinals[ordinal]);

    public TimeOnly TimeOnly(int ordinal) => ordinals[ordinal] < 0 ? default! : row.TimeOnly(ordinals[ordinal]);

    public TimeSpan TimeSpan(int ordinal) => ordinals[ordinal] < 0 ? default! : row.TimeSpan(ordinals[ordinal]);

    public byte[] Bytes(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Bytes(ordinals[ordinal]);

    public T[] Array<T>(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Array<T>(ordinals[ordinal]);
}
