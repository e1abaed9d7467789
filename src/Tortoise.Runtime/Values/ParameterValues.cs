namespace Tortoise.Values;

/// <summary>The values of a statement as objects, for those who are told of them.</summary>
internal sealed class ParameterValues : IParameterWriter
{
    private readonly List<object?> _values = [];

    /// <summary>In the order of the placeholders.</summary>
    public IReadOnlyList<object?> Values => _values;

    public void Null(int ordinal, FieldKind kind) => Set(ordinal, null);

    public bool HasArrays => true;

    public IParameterWriter BeginList(int ordinal, FieldKind kind)
    {
        var list = new ParameterValues();
        Set(ordinal, list.Values);
        return list;
    }

    public void EndList(int ordinal)
    {
    }

    public void Boolean(int ordinal, bool value) => Set(ordinal, value);

    public void SByte(int ordinal, sbyte value) => Set(ordinal, value);

    public void Byte(int ordinal, byte value) => Set(ordinal, value);

    public void Int16(int ordinal, short value) => Set(ordinal, value);

    public void UInt16(int ordinal, ushort value) => Set(ordinal, value);

    public void Int32(int ordinal, int value) => Set(ordinal, value);

    public void UInt32(int ordinal, uint value) => Set(ordinal, value);

    public void Int64(int ordinal, long value) => Set(ordinal, value);

    public void UInt64(int ordinal, ulong value) => Set(ordinal, value);

    public void Single(int ordinal, float value) => Set(ordinal, value);

    public void Double(int ordinal, double value) => Set(ordinal, value);

    public void Decimal(int ordinal, decimal value) => Set(ordinal, value);

    public void String(int ordinal, string value) => Set(ordinal, value);

    public void Guid(int ordinal, Guid value) => Set(ordinal, value);

    public void DateTime(int ordinal, DateTime value) => Set(ordinal, value);

    public void DateTimeOffset(int ordinal, DateTimeOffset value) => Set(ordinal, value);

    public void DateOnly(int ordinal, DateOnly value) => Set(ordinal, value);

    public void TimeOnly(int ordinal, TimeOnly value) => Set(ordinal, value);

    public void TimeSpan(int ordinal, TimeSpan value) => Set(ordinal, value);

    public void Bytes(int ordinal, byte[] value) => Set(ordinal, value);

    private void Set(int ordinal, object? value)
    {
        while (_values.Count <= ordinal)
        {
            _values.Add(null);
        }

        _values[ordinal] = value;
    }
}
