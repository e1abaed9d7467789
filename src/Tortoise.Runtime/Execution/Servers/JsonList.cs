using System.Text.Json;
using Tortoise.Values;

namespace Tortoise.Execution;

/// <summary>
/// The elements of a list, or the rows of a table, as one JSON array, which the server takes apart: one statement serves any number of them. A
/// driver overrides what its server reads in another form.
/// </summary>
/// <param name="server">What the server is called in messages.</param>
/// <param name="dateTime">How the server writes a date with its time.</param>
/// <param name="time">How it writes a time: with no more digits than it keeps, or it would round them.</param>
internal abstract class JsonList(string server, string dateTime, string time) : JsonValueWriter(dateTime, time), IDisposable
{
    private readonly JsonBuffer _buffer = new();

    /// <inheritdoc cref="JsonBuffer.Size"/>
    public long Size => _buffer.Size;

    protected override Utf8JsonWriter Json => _buffer.Json;

    /// <inheritdoc cref="JsonBuffer.Begin"/>
    public void Begin() => _buffer.Begin();

    /// <inheritdoc cref="JsonBuffer.End"/>
    public string End() => _buffer.End();

    /// <summary>Begins a row: an array in the array.</summary>
    public void BeginRow() => Json.WriteStartArray();

    /// <summary>Ends a row.</summary>
    public void EndRow() => Json.WriteEndArray();

    public override void Double(int ordinal, double value)
    {
        ValueChecks.ThrowIfInfinite(value, server);
        Json.WriteNumberValue(value);
    }

    public void Dispose() => _buffer.Dispose();
}
