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

    /// <summary>A double by its bits: SQLite reads most numbers of 17 digits exactly, but not all.</summary>
    public void Add(double value) => _json.WriteNumberValue(BitConverter.DoubleToInt64Bits(value));

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
