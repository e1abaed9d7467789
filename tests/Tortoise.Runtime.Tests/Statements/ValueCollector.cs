using Tortoise.Values;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Collects values as a driver would bind them; a list is collected as one array.</summary>
internal sealed class ValueCollector : IParameterWriter
{
    private readonly List<object> _values = [];
    private List<object>? _list;

    public IReadOnlyList<object> Values => _values;

    public void Null(int ordinal, FieldKind kind) => Add(DBNull.Value);

    public bool HasArrays => true;

    public IParameterWriter BeginList(int ordinal, FieldKind kind)
    {
        _list = [];
        return this;
    }

    public void EndList(int ordinal)
    {
        var list = _list!;
        _list = null;
        Add(list.ToArray());
    }

    public void Boolean(int ordinal, bool value) => Add(value);

    public void SByte(int ordinal, sbyte value) => Add(value);

    public void Byte(int ordinal, byte value) => Add(value);

    public void Int16(int ordinal, short value) => Add(value);

    public void UInt16(int ordinal, ushort value) => Add(value);

    public void Int32(int ordinal, int value) => Add(value);

    public void UInt32(int ordinal, uint value) => Add(value);

    public void Int64(int ordinal, long value) => Add(value);

    public void UInt64(int ordinal, ulong value) => Add(value);

    public void Single(int ordinal, float value) => Add(value);

    public void Double(int ordinal, double value) => Add(value);

    public void Decimal(int ordinal, decimal value) => Add(value);

    public void String(int ordinal, string value) => Add(value);

    public void Guid(int ordinal, Guid value) => Add(value);

    public void DateTime(int ordinal, DateTime value) => Add(value);

    public void DateTimeOffset(int ordinal, DateTimeOffset value) => Add(value);

    public void DateOnly(int ordinal, DateOnly value) => Add(value);

    public void TimeOnly(int ordinal, TimeOnly value) => Add(value);

    public void TimeSpan(int ordinal, TimeSpan value) => Add(value);

    public void Bytes(int ordinal, byte[] value) => Add(value);

    private void Add(object value) => (_list ?? _values).Add(value);
}
