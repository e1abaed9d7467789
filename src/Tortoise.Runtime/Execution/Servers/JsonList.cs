using System.Globalization;
using Tortoise.Values;

namespace Tortoise.Execution;

/// <summary>
/// The elements of a list, or the rows of a table, as one JSON array, which the server takes apart: one statement serves any number of them. A
/// driver overrides what its server reads in another form.
/// </summary>
/// <param name="server">What the server is called in messages.</param>
/// <param name="dateTime">How the server writes a date with its time.</param>
/// <param name="time">How it writes a time: with no more digits than it keeps, or it would round them.</param>
internal abstract class JsonList(string server, string dateTime, string time) : IParameterWriter, IDisposable
{
    private readonly JsonBuffer _buffer = new();

    /// <inheritdoc cref="JsonBuffer.Size"/>
    public long Size => _buffer.Size;

    /// <inheritdoc cref="JsonBuffer.Begin"/>
    public void Begin() => _buffer.Begin();

    /// <inheritdoc cref="JsonBuffer.End"/>
    public string End() => _buffer.End();

    /// <summary>Begins a row: an array in the array.</summary>
    public void BeginRow() => _buffer.Json.WriteStartArray();

    /// <summary>Ends a row.</summary>
    public void EndRow() => _buffer.Json.WriteEndArray();

    public IParameterWriter BeginList(int ordinal, FieldKind kind) => throw new NotSupportedException("A list cannot be in a list.");

    public void EndList(int ordinal) => throw new NotSupportedException("A list cannot be in a list.");

    public void Null(int ordinal, FieldKind kind) => _buffer.Json.WriteNullValue();

    public virtual void Boolean(int ordinal, bool value) => _buffer.Json.WriteBooleanValue(value);

    public void SByte(int ordinal, sbyte value) => Int64(ordinal, value);

    public void Byte(int ordinal, byte value) => Int64(ordinal, value);

    public void Int16(int ordinal, short value) => Int64(ordinal, value);

    public void UInt16(int ordinal, ushort value) => Int64(ordinal, value);

    public void Int32(int ordinal, int value) => Int64(ordinal, value);

    public void UInt32(int ordinal, uint value) => Int64(ordinal, value);

    public void Int64(int ordinal, long value) => _buffer.Json.WriteNumberValue(value);

    public void UInt64(int ordinal, ulong value) => _buffer.Json.WriteNumberValue(value);

    public void Single(int ordinal, float value) => Double(ordinal, value);

    public void Double(int ordinal, double value)
    {
        ValueChecks.ThrowIfInfinite(value, server);
        _buffer.Json.WriteNumberValue(value);
    }

    public virtual void Decimal(int ordinal, decimal value) => _buffer.Json.WriteNumberValue(value);

    public void String(int ordinal, string value)
    {
        ValueChecks.ThrowIfUnpaired(value);
        _buffer.Json.WriteStringValue(value);
    }

    public virtual void Guid(int ordinal, Guid value) => _buffer.Json.WriteStringValue(value);

    public void DateTime(int ordinal, DateTime value) => Format(value, dateTime);

    public virtual void DateTimeOffset(int ordinal, DateTimeOffset value) => Format(value.ToUniversalTime(), dateTime + "zzz");

    public void DateOnly(int ordinal, DateOnly value) => Format(value, "yyyy-MM-dd");

    public void TimeOnly(int ordinal, TimeOnly value) => Format(value, time);

    public void TimeSpan(int ordinal, TimeSpan value) => Int64(ordinal, value.Ticks);

    public virtual void Bytes(int ordinal, byte[] value) => _buffer.Json.WriteBase64StringValue(value);

    public void Dispose() => _buffer.Dispose();

    /// <summary>Writes a string of the driver's own form.</summary>
    protected void Text(ReadOnlySpan<char> value) => _buffer.Json.WriteStringValue(value);

    private void Format<T>(T value, string format)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[40];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        Text(text[..length]);
    }
}
