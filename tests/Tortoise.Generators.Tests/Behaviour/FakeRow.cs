using System.Globalization;
using Tortoise.Values;

namespace Tortoise.Generators.Tests.Behaviour;

/// <summary>A row of given cells, each of the type of its property. What rows have no method for is asked for as a wider type.</summary>
internal readonly struct FakeRow(params object?[] cells) : IRow
{
    public int ColumnCount => cells.Length;

    public string ColumnName(int ordinal) => $"c{ordinal}";

    public bool IsMissing(int ordinal) => false;

    public bool IsNull(int ordinal) => cells[ordinal] is null;

    public bool Boolean(int ordinal) => (bool)cells[ordinal]!;

    public int Int32(int ordinal) => Convert.ToInt32(cells[ordinal], CultureInfo.InvariantCulture);

    public long Int64(int ordinal) => Convert.ToInt64(cells[ordinal], CultureInfo.InvariantCulture);

    public double Double(int ordinal) => Convert.ToDouble(cells[ordinal], CultureInfo.InvariantCulture);

    public decimal Decimal(int ordinal) => Convert.ToDecimal(cells[ordinal], CultureInfo.InvariantCulture);

    public string String(int ordinal) => (string)cells[ordinal]!;

    public Guid Guid(int ordinal) => (Guid)cells[ordinal]!;

    public DateTime DateTime(int ordinal) => cells[ordinal] is DateTimeOffset time ? time.UtcDateTime : (DateTime)cells[ordinal]!;

    public DateOnly DateOnly(int ordinal) => (DateOnly)cells[ordinal]!;

    public TimeOnly TimeOnly(int ordinal) => (TimeOnly)cells[ordinal]!;

    public TimeSpan TimeSpan(int ordinal) => (TimeSpan)cells[ordinal]!;

    public byte[] Bytes(int ordinal) => (byte[])cells[ordinal]!;
}
