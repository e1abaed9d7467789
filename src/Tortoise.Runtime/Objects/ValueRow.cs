using System.Globalization;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Persistence;

/// <summary>A row of values that a <see cref="ValueCapture"/> kept: through it generated code sets the fields of an object as if they were read.</summary>
/// <param name="model">The model, for messages.</param>
/// <param name="values">A value per field, as it was captured.</param>
internal readonly struct ValueRow(ModelMetadata model, object?[] values) : IRow
{
    public int ColumnCount => values.Length;

    public string ColumnName(int ordinal) => model.Fields[ordinal].Column;

    public bool IsNull(int ordinal) => values[ordinal] is null;

    public bool IsMissing(int ordinal) => false;

    public bool Boolean(int ordinal) => (bool)Value(ordinal);

    public int Int32(int ordinal) => Convert.ToInt32(Value(ordinal), CultureInfo.InvariantCulture);

    public long Int64(int ordinal) => Convert.ToInt64(Value(ordinal), CultureInfo.InvariantCulture);

    public double Double(int ordinal) => Convert.ToDouble(Value(ordinal), CultureInfo.InvariantCulture);

    public decimal Decimal(int ordinal) => Convert.ToDecimal(Value(ordinal), CultureInfo.InvariantCulture);

    public string String(int ordinal) => (string)Value(ordinal);

    public Guid Guid(int ordinal) => (Guid)Value(ordinal);

    public DateTime DateTime(int ordinal) => Value(ordinal) is DateTimeOffset instant ? instant.UtcDateTime : (DateTime)Value(ordinal);

    public DateOnly DateOnly(int ordinal) => (DateOnly)Value(ordinal);

    public TimeOnly TimeOnly(int ordinal) => (TimeOnly)Value(ordinal);

    public TimeSpan TimeSpan(int ordinal) => (TimeSpan)Value(ordinal);

    public byte[] Bytes(int ordinal) => (byte[])Value(ordinal);

    public bool HasArrays => true;

    public T[] Array<T>(int ordinal)
    {
        var elements = (List<object?>)Value(ordinal);
        var array = new T[elements.Count];
        for (var i = 0; i < array.Length; i++)
        {
            array[i] = (T)elements[i]!;
        }

        return array;
    }

    private object Value(int ordinal) => values[ordinal] ?? throw new DataConversionException($"{model.Fields[ordinal]} is null, but it is not nullable.");
}
