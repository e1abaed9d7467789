using SQLitePCL;
using Tortoise.Dialects.Sqlite;
using Tortoise.Values;

namespace Tortoise.Sqlite;

/// <summary>Binds values to the places of a statement.</summary>
internal sealed class SqliteParameters(SqliteJsonList list, SqliteGuidFormat guids, bool hasShortTimes) : SqliteWriter(guids, hasShortTimes)
{
    /// <summary>Values up to this size may stay bound to a kept statement until its next run.</summary>
    private const int LargeValue = 4096;

    private sqlite3_stmt _statement = null!;

    /// <summary>True if a large value was bound, which must not be kept in memory with the statement.</summary>
    public bool HasLargeValue { get; set; }

    public void Begin(sqlite3_stmt statement) => _statement = statement;

    public override void Null(int ordinal, FieldKind kind) => Check(raw.sqlite3_bind_null(_statement, ordinal + 1));

    public override IParameterWriter BeginList(int ordinal, FieldKind kind)
    {
        list.Begin();
        return list;
    }

    public override void EndList(int ordinal) => Text(ordinal, list.EndUtf8());

    public override void Int64(int ordinal, long value) => Check(raw.sqlite3_bind_int64(_statement, ordinal + 1, value));

    public override void Double(int ordinal, double value) => Check(raw.sqlite3_bind_double(_statement, ordinal + 1, value));

    protected override void Text(int ordinal, ReadOnlySpan<byte> value)
    {
        HasLargeValue |= value.Length > LargeValue;
        Check(raw.sqlite3_bind_text(_statement, ordinal + 1, value));
    }

    protected override void Blob(int ordinal, ReadOnlySpan<byte> value)
    {
        HasLargeValue |= value.Length > LargeValue;
        Check(raw.sqlite3_bind_blob(_statement, ordinal + 1, value));
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw SqliteErrors.Of(raw.sqlite3_db_handle(_statement), result, raw.sqlite3_sql(_statement).utf8_to_string(), hasValues: true);
        }
    }
}
