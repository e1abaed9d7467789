using System.Globalization;
using System.Text.Json;

namespace Tortoise.Values;

/// <summary>Writes values as elements of JSON arrays.</summary>
/// <param name="dateTime">The format of a date with its time.</param>
/// <param name="time">The format of a time.</param>
internal abstract class JsonValueWriter(string dateTime, string time) : IParameterWriter
{
    /// <summary>What is written to.</summary>
    protected abstract Utf8JsonWriter Json { get; }

    public IParameterWriter BeginList(int ordinal, FieldKind kind) => throw new NotSupportedException("A list cannot be in a list.");

    public void EndList(int ordinal) => throw new NotSupportedException("A list cannot be in a list.");

    public void Null(int ordinal, FieldKind kind) => Json.WriteNullValue();

    public virtual void Boolean(int ordinal, bool value) => Json.WriteBooleanValue(value);

    public void SByte(int ordinal, sbyte value) => Int64(ordinal, value);

    public void Byte(int ordinal, byte value) => Int64(ordinal, value);

    public void Int16(int ordinal, short value) => Int64(ordinal, value);

    public void UInt16(int ordinal, ushort value) => Int64(ordinal, value);

    public void Int32(int ordinal, int value) => Int64(ordinal, value);

    public void UInt32(int ordinal, uint value) => Int64(ordinal, value);

    public void Int64(int ordinal, long value) => Json.WriteNumberValue(value);

    public void UInt64(int ordinal, ulong value) => Json.WriteNumberValue(value);

    public virtual void Single(int ordinal, float value) => Double(ordinal, value);

    public abstract void Double(int ordinal, double value);

    public virtual void Decimal(int ordinal, decimal value) => Json.WriteNumberValue(value);

    public virtual void String(int ordinal, string value)
    {
        ValueChecks.ThrowIfUnpaired(value);
        Json.WriteStringValue(value);
    }

    public virtual void Guid(int ordinal, Guid value) => Json.WriteStringValue(value);

    public void DateTime(int ordinal, DateTime value) => Format(value, dateTime);

    public virtual void DateTimeOffset(int ordinal, DateTimeOffset value) => DateTime(ordinal, value.UtcDateTime);

    public void DateOnly(int ordinal, DateOnly value) => Format(value, "yyyy-MM-dd");

    public void TimeOnly(int ordinal, TimeOnly value) => Format(value, time);

    public void TimeSpan(int ordinal, TimeSpan value) => Int64(ordinal, value.Ticks);

    public virtual void Bytes(int ordinal, byte[] value) => Json.WriteBase64StringValue(value);

    /// <summary>Writes a string.</summary>
    protected void Text(ReadOnlySpan<char> value) => Json.WriteStringValue(value);

    /// <summary>Writes a value as a string.</summary>
    protected void Format<T>(T value, string format)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[40];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        Text(text[..length]);
    }
}
