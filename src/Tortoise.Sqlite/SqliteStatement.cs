using SQLitePCL;
using Tortoise.Compilation;

namespace Tortoise.Sqlite;

/// <summary>A prepared statement of one connection.</summary>
internal sealed class SqliteStatement
{
    private SqliteStatement(CompiledStatement? key, sqlite3_stmt handle)
    {
        Key = key;
        Handle = handle;
    }

    /// <summary>What it was compiled from; null for the statements of transactions.</summary>
    public CompiledStatement? Key { get; }

    public sqlite3_stmt Handle { get; }

    /// <summary>True while rows of it are still to be read.</summary>
    public bool IsOpen { get; set; }

    /// <summary>How many rows its last run gave: a good guess for the next list.</summary>
    public int LastRowCount { get; set; }

    /// <summary>Places in the order of use; see <see cref="SqliteStatementCache"/>.</summary>
    public LinkedListNode<SqliteStatement>? Node { get; set; }

    /// <exception cref="StatementException">The SQL is wrong, or holds more than one statement.</exception>
    public static SqliteStatement Prepare(sqlite3 connection, string sql, CompiledStatement? key)
    {
        const uint Persistent = 1;
        var result = raw.sqlite3_prepare_v3(connection, sql, Persistent, out var handle, out var tail);
        if (result != raw.SQLITE_OK)
        {
            throw SqliteErrors.Of(connection, result, sql);
        }

        if (handle.IsInvalid || !string.IsNullOrWhiteSpace(tail))
        {
            handle.Dispose();
            throw new StatementException(
                $"One statement at a time: the SQL holds {(handle.IsInvalid ? "none" : "more than one")}. Use ExecuteScriptAsync for several. SQL: {sql}");
        }

        return new SqliteStatement(key, handle);
    }

    public void Close() => Handle.Dispose();
}
