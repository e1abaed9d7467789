using System.Buffers;
using System.Text.Unicode;
using SQLitePCL;
using Tortoise.Dialects.Sqlite;
using Tortoise.Values;

namespace Tortoise.Sqlite;

/// <summary>Binds values to the places of a statement.</summary>
internal sealed class SqliteParameters(SqliteJsonList list, SqliteGuidFormat guids, bool hasShortTimes, bool isSerialized) : SqliteWriter(guids, hasShortTimes)
{
    /// <summary>Values up to this size may stay bound to a kept statement until its next run.</summary>
    private const int LargeValue = 4096;

    // The short strings of a statement while it runs, where SQLite reads them without a copy of its own. It does not move.
    private readonly byte[] _strings = GC.AllocateUninitializedArray<byte>(LargeValue, pinned: true);

    private SqliteStatement _prepared = null!;
    private nint _statement;
    private int _used;

    /// <summary>True if a large value was bound, which must not be kept in memory with the statement.</summary>
    public bool HasLargeValue { get; set; }

    /// <param name="statement">The statement.</param>
    /// <param name="runsAtOnce">False if it is still running when the values of another one are bound.</param>
    public void Begin(SqliteStatement statement, bool runsAtOnce)
    {
        _prepared = statement;
        _statement = statement.Pointer;
        _used = runsAtOnce ? 0 : _strings.Length;
    }

    public override void Null(int ordinal, FieldKind kind) =>
        Check(isSerialized ? SqliteNative.Locked.BindNull(_statement, ordinal + 1) : SqliteNative.BindNull(_statement, ordinal + 1));

    public override IParameterWriter BeginList(int ordinal, FieldKind kind)
    {
        list.Begin();
        return list;
    }

    public override void EndList(int ordinal) => Text(ordinal, list.EndUtf8());

    public override void Int64(int ordinal, long value) =>
        Check(isSerialized ? SqliteNative.Locked.BindInt64(_statement, ordinal + 1, value) : SqliteNative.BindInt64(_statement, ordinal + 1, value));

    public override void Double(int ordinal, double value) =>
        Check(isSerialized ? SqliteNative.Locked.BindDouble(_statement, ordinal + 1, value) : SqliteNative.BindDouble(_statement, ordinal + 1, value));

    public override void String(int ordinal, string value)
    {
        if (isSerialized || Utf8.FromUtf16(value, _strings.AsSpan(_used), out _, out var length, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            base.String(ordinal, value);
            return;
        }

        Check(SqliteNative.BindKeptText(_statement, ordinal + 1, _strings, _used, length));
        _used += length;
    }

    protected override void Text(int ordinal, ReadOnlySpan<byte> value)
    {
        HasLargeValue |= value.Length > LargeValue;
        Check(SqliteNative.BindText(_statement, ordinal + 1, value));
    }

    protected override void Blob(int ordinal, ReadOnlySpan<byte> value)
    {
        HasLargeValue |= value.Length > LargeValue;
        Check(SqliteNative.BindBlob(_statement, ordinal + 1, value));
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw SqliteErrors.Of(raw.sqlite3_db_handle(_prepared.Handle), result, _prepared.Key.Sql, hasValues: true);
        }
    }
}
