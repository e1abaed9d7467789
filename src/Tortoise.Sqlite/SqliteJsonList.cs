using Tortoise.Dialects.Sqlite;
using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>The elements of a long list as one JSON array, for <c>json_each</c>: one statement serves any length.</summary>
internal sealed class SqliteJsonList(SqliteGuidFormat guids, bool hasShortTimes) : SqliteWriter(guids, hasShortTimes), IDisposable
{
    private readonly JsonBuffer _buffer = new();

    public void Begin() => _buffer.Begin();

    public ReadOnlySpan<byte> EndUtf8() => _buffer.EndUtf8();

    public override void Int64(int ordinal, long value) => _buffer.Json.WriteNumberValue(value);

    /// <summary>A double by its bits: SQLite reads most numbers of 17 digits exactly, but not all.</summary>
    public override void Double(int ordinal, double value) => _buffer.Json.WriteNumberValue(BitConverter.DoubleToInt64Bits(value));

    public void Dispose() => _buffer.Dispose();

    protected override void Text(int ordinal, ReadOnlySpan<byte> value) => _buffer.Json.WriteStringValue(value);

    protected override void Blob(int ordinal, ReadOnlySpan<byte> value) => _buffer.Json.WriteStringValue(Convert.ToHexString(value));
}
