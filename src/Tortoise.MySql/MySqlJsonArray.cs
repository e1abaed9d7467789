using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tortoise.MySql;

/// <summary>The values of a long list as one JSON array, for <c>JSON_TABLE</c>: one statement serves any length.</summary>
internal sealed class MySqlJsonArray : IDisposable
{
    private const string DateFormat = "yyyy-MM-dd";

    // Microseconds: what the server would round, it must not see.
    private const string TimeFormat = "HH:mm:ss.ffffff";

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public MySqlJsonArray() => _json = new Utf8JsonWriter(_buffer);

    public void Begin()
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartArray();
    }

    public void Add(long value) => _json.WriteNumberValue(value);

    public void Add(ulong value) => _json.WriteNumberValue(value);

    public void Add(double value) => _json.WriteNumberValue(value);

    public void Add(decimal value) => _json.WriteNumberValue(value);

    public void Add(string value) => _json.WriteStringValue(value);

    public void Add(DateTime value) => Format(value, DateFormat + " " + TimeFormat);

    public void Add(DateOnly value) => Format(value, DateFormat);

    public void Add(TimeOnly value) => Format(value, TimeFormat);

    public void Dispose() => _json.Dispose();

    public override string ToString()
    {
        _json.WriteEndArray();
        _json.Flush();
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }

    private void Format<T>(T value, string format)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        _json.WriteStringValue(text[..length]);
    }
}
