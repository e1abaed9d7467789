using Tortoise.Values;

namespace Tortoise.Persistence;

/// <summary>Takes the place of a driver's parameters, and keeps the value that is written, as an object: that of one field, or the elements of a list.</summary>
internal sealed class ValueCapture : IParameterWriter
{
    private List<object?>? _list;

    /// <summary>The value that was written last; a <see cref="List{T}"/> of objects for a list, null for NULL.</summary>
    public object? Value { get; private set; }

    public void Null(int ordinal, FieldKind kind) => Keep(null);

    public bool HasArrays => true;

    public IParameterWriter BeginList(int ordinal, FieldKind kind)
    {
        _list = [];
        return this;
    }

    public void EndList(int ordinal)
    {
        Value = _list;
        _list = null;
    }

    public void Boolean(int ordinal, bool value) => Keep(value);

    public void SByte(int ordinal, sbyte value) => Keep(value);

    public void Byte(int ordinal, byte value) => Keep(value);

    public void Int16(int ordinal, short value) => Keep(value);

    public void UInt16(int ordinal, ushort value) => Keep(value);

    public void Int32(int ordinal, int value) => Keep(value);

    public void UInt32(int ordinal, uint value) => Keep(value);

    public void Int64(int ordinal, long value) => Keep(value);

    public void UInt64(int ordinal, ulong value) => Keep(value);

    public void Single(int ordinal, float value) => Keep(value);

    public void Double(int ordinal, double value) => Keep(value);

    public void Decimal(int ordinal, decimal value) => Keep(value);

    public void String(int ordinal, string value) => Keep(value);

    public void Guid(int ordinal, Guid value) => Keep(value);

    public void DateTime(int ordinal, DateTime value) => Keep(value);

    public void DateTimeOffset(int ordinal, DateTimeOffset value) => Keep(value);

    public void DateOnly(int ordinal, DateOnly value) => Keep(value);

    public void TimeOnly(int ordinal, TimeOnly value) => Keep(value);

    public void TimeSpan(int ordinal, TimeSpan value) => Keep(value);

    // An object that is changed in place must not change the copy.
    public void Bytes(int ordinal, byte[] value) => Keep(value?.Clone());

    private void Keep(object? value)
    {
        if (_list is null)
        {
            Value = value;
        }
        else
        {
            _list.Add(value);
        }
    }
}
