using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tortoise.Execution;

/// <summary>Values as one JSON array, which the server takes apart: one statement serves any number of them.</summary>
/// <param name="dateTime">How the server writes a date with its time.</param>
/// <param name="time">How it writes a time: with no more digits than it keeps, or it would round them.</param>
internal sealed class JsonArray(string dateTime, string time) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Utf8JsonWriter? _writer;

    /// <summary>How many bytes were written since <see cref="Begin"/>, about.</summary>
    public long Size => _buffer.WrittenCount + (_writer?.BytesPending ?? 0);

    private Utf8JsonWriter Json => _writer ??= new Utf8JsonWriter(_buffer);

    /// <summary>Begins the array.</summary>
    public void Begin()
    {
        _buffer.ResetWrittenCount();
        Json.Reset();
        Json.WriteStartArray();
    }

    /// <summary>Begins a row: an array in the array.</summary>
    public void BeginRow() => Json.WriteStartArray();

    /// <summary>Ends a row.</summary>
    public void EndRow() => Json.WriteEndArray();

    /// <summary>Adds NULL.</summary>
    public void AddNull() => Json.WriteNullValue();

    /// <summary>Adds a value.</summary>
    public void Add(bool value) => Json.WriteBooleanValue(value);

    /// <inheritdoc cref="Add(bool)"/>
    public void Add(long value) => Json.WriteNumberValue(value);

    /// <inheritdoc cref="Add(bool)"/>
    public void Add(ulong value) => Json.WriteNumberValue(value);

    /// <inheritdoc cref="Add(bool)"/>
    public void Add(double value) => Json.WriteNumberValue(value);

    /// <inheritdoc cref="Add(bool)"/>
    public void Add(decimal value) => Json.WriteNumberValue(value);

    /// <inheritdoc cref="Add(bool)"/>
    public void Add(string value) => Json.WriteStringValue(value);

    /// <inheritdoc cref="Add(bool)"/>
    public void Add(Guid value) => Json.WriteStringValue(value);

    /// <inheritdoc cref="Add(bool)"/>
    public void Add(DateTime value) => Format(value, dateTime);

    /// <summary>Adds a value, its offset behind it.</summary>
    public void Add(DateTimeOffset value) => Format(value, dateTime + "zzz");

    /// <inheritdoc cref="Add(bool)"/>
    public void Add(DateOnly value) => Format(value, "yyyy-MM-dd");

    /// <inheritdoc cref="Add(bool)"/>
    public void Add(TimeOnly value) => Format(value, time);

    /// <summary>Adds bytes in base 64.</summary>
    public void Add(byte[] value) => Json.WriteBase64StringValue(value);

    /// <summary>Ends the array.</summary>
    /// <returns>Its text.</returns>
    public string End()
    {
        Json.WriteEndArray();
        Json.Flush();
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => _writer?.Dispose();

    private void Format<T>(T value, string format)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[40];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        Json.WriteStringValue(text[..length]);
    }
}
