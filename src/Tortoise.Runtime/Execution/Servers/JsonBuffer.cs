using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Tortoise.Execution;

/// <summary>Memory for one JSON array after the other.</summary>
internal sealed class JsonBuffer : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Utf8JsonWriter? _json;

    /// <summary>The approximate number of bytes written since <see cref="Begin"/>.</summary>
    public long Size => _buffer.WrittenCount + (_json?.BytesPending ?? 0);

    /// <summary>Writes the elements.</summary>
    public Utf8JsonWriter Json => _json ??= new Utf8JsonWriter(_buffer);

    /// <summary>Begins an array.</summary>
    public void Begin()
    {
        _buffer.ResetWrittenCount();
        Json.Reset();
        Json.WriteStartArray();
    }

    /// <summary>Ends the array.</summary>
    /// <returns>Its bytes, until the next begins.</returns>
    public ReadOnlySpan<byte> EndUtf8()
    {
        Json.WriteEndArray();
        Json.Flush();
        return _buffer.WrittenSpan;
    }

    /// <inheritdoc cref="EndUtf8"/>
    public string End() => Encoding.UTF8.GetString(EndUtf8());

    public void Dispose() => _json?.Dispose();
}
