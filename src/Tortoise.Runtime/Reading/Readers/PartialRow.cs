using System.Runtime.CompilerServices;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>A row that has only some of a model's fields: the others read as NULL, or as the default of their type.</summary>
/// <remarks>Nothing here is inlined: what reads part of a model is rarely used, and would be the largest part of its code in a native binary.</remarks>
/// <param name="row">The row.</param>
/// <param name="ordinals">The columns of the fields; -1 for one that is not there.</param>
internal readonly struct PartialRow<TRow>(TRow row, int[] ordinals) : IRow
    where TRow : struct, IRow
{
    public int ColumnCount => ordinals.Length;

    public string ColumnName(int ordinal) => row.ColumnName(ordinals[ordinal]);

    public string Describe(int ordinal) => row.Describe(ordinals[ordinal]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool IsNull(int ordinal) => ordinals[ordinal] < 0 || row.IsNull(ordinals[ordinal]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool IsMissing(int ordinal) => ordinals[ordinal] < 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Boolean(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Boolean(ordinals[ordinal]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Int32(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Int32(ordinals[ordinal]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public long Int64(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Int64(ordinals[ordinal]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public double Double(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Double(ordinals[ordinal]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public decimal Decimal(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Decimal(ordinals[ordinal]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public string String(int ordinal) => ordinals[ordinal] < 0 ? default! : row.String(ordinals[ordinal]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public Guid Guid(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Guid(ordinals[ordinal]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public DateTime DateTime(int ordinal) => ordinals[ordinal] < 0 ? default! : row.DateTime(ordinals[ordinal]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public DateOnly DateOnly(int ordinal) => ordinals[ordinal] < 0 ? default! : row.DateOnly(ordinals[ordinal]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public TimeOnly TimeOnly(int ordinal) => ordinals[ordinal] < 0 ? default! : row.TimeOnly(ordinals[ordinal]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public TimeSpan TimeSpan(int ordinal) => ordinals[ordinal] < 0 ? default! : row.TimeSpan(ordinals[ordinal]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public byte[] Bytes(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Bytes(ordinals[ordinal]);

    public bool HasArrays => row.HasArrays;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public T[] Array<T>(int ordinal) => ordinals[ordinal] < 0 ? default! : row.Array<T>(ordinals[ordinal]);
}
