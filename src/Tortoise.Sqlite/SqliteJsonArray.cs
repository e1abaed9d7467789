using System.Buffers;
using System.Text.Json;

namespace Tortoise.Sqlite;

/// <summary>The values of a long list as one JSON array, for <c>json_each</c>: one statement serves any length.</summary>
internal sealed class SqliteJsonArray : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public SqliteJsonArray() => _json = new Utf8JsonWriter(_buffer);

    public void Begin()
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartArray();
    }

    public void Add(long value) => _json.WriteNumberValue(value);

    public void Add(double value)
    {
        if (double.IsInfinity(value))
        {
            // JSON has no infinity; SQLite reads a number beyond all doubles as one.
            _json.WriteRawValue(value > 0 ? "9e999" : "-9e999", skipInputValidation: true);
            return;
        }

        _json.WriteNumberValue(value);
    }

    public void Add(ReadOnlySpan<byte> text) => _json.WriteStringValue(text);

    public void AddHex(ReadOnlySpan<byte> bytes) => _json.WriteStringValue(Convert.ToHexString(bytes));

    public void Dispose() => _json.Dispose();

    public ReadOnlySpan<byte> ToUtf8()
    {
        _json.WriteEndArray();
        _json.Flush();
        return _buffer.WrittenSpan;
    }
}
