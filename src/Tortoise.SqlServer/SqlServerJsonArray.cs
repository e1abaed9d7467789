using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tortoise.SqlServer;

/// <summary>The values of a long list as one JSON array, for <c>OPENJSON</c>: one statement serves any length.</summary>
internal sealed class SqlServerJsonArray : IDisposable
{
    private const string Date = "yyyy-MM-dd";
    private const string Time = "HH:mm:ss.fffffff";

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public SqlServerJsonArray() => _json = new Utf8JsonWriter(_buffer);

    public void Begin()
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartArray();
    }

    public void Add(bool value) => _json.WriteBooleanValue(value);

    public void Add(long value) => _json.WriteNumberValue(value);

    public void Add(double value) => _json.WriteNumberValue(value);

    public void Add(decimal value) => _json.WriteNumberValue(value);

    public void Add(string value) => _json.WriteStringValue(value);

    public void Add(Guid value) => _json.WriteStringValue(value);

    public void Add(DateTime value) => Format(value, Date + "T" + Time);

    public void Add(DateTimeOffset value) => Format(value, Date + "T" + Time + "zzz");

    public void Add(DateOnly value) => Format(value, Date);

    public void Add(TimeOnly value) => Format(value, Time);

    public void Add(byte[] value) => _json.WriteBase64StringValue(value);

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
        Span<char> text = stackalloc char[40];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        _json.WriteStringValue(text[..length]);
    }
}
