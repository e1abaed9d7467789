using Tortoise.Values;

namespace Tortoise.Generators.Tests.Behaviour;

/// <summary>Keeps what is written, by ordinal.</summary>
internal sealed class RecordingWriter : IParameterWriter
{
    private readonly SortedDictionary<int, object?> _values = [];

    public IEnumerable<object?> Values => _values.Values;

    public IParameterWriter BeginList(int ordinal, FieldKind kind) => throw new NotSupportedException("a model writes no lists");

    public void EndList(int ordinal) => throw new NotSupportedException("a model writes no lists");

    public void Null(int ordinal, FieldKind kind) => _values.Add(ordinal, null);

    public void Boolean(int ordinal, bool value) => _values.Add(ordinal, value);

    public void SByte(int ordinal, sbyte value) => _values.Add(ordinal, value);

    public void Byte(int ordinal, byte value) => _values.Add(ordinal, value);

    public void Int16(int ordinal, short value) => _values.Add(ordinal, value);

    public void UInt16(int ordinal, ushort value) => _values.Add(ordinal, value);

    public void Int32(int ordinal, int value) => _values.Add(ordinal, value);

    public void UInt32(int ordinal, uint value) => _values.Add(ordinal, value);

    public void Int64(int ordinal, long value) => _values.Add(ordinal, value);

    public void UInt64(int ordinal, ulong value) => _values.Add(ordinal, value);

    public void Single(int ordinal, float value) => _values.Add(ordinal, value);

    public void Double(int ordinal, double value) => _values.Add(ordinal, value);

    public void Decimal(int ordinal, decimal value) => _values.Add(ordinal, value);

    public void String(int ordinal, string value) => _values.Add(ordinal, value);

    public void Guid(int ordinal, Guid value) => _values.Add(ordinal, value);

    public void DateTime(int ordinal, DateTime value) => _values.Add(ordinal, value);

    public void DateTimeOffset(int ordinal, DateTimeOffset value) => _values.Add(ordinal, value);

    public void DateOnly(int ordinal, DateOnly value) => _values.Add(ordinal, value);

    public void TimeOnly(int ordinal, TimeOnly value) => _values.Add(ordinal, value);

    public void TimeSpan(int ordinal, TimeSpan value) => _values.Add(ordinal, value);

    public void Bytes(int ordinal, byte[] value) => _values.Add(ordinal, value);
}
