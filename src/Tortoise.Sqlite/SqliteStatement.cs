using SQLitePCL;
using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>A prepared statement of one connection.</summary>
internal sealed class SqliteStatement(CompiledStatement key, sqlite3_stmt handle) : PreparedStatement(key)
{
    public sqlite3_stmt Handle { get; } = handle;

    /// <summary>The same, for <see cref="SqliteNative"/>, as long as it is not closed.</summary>
    public nint Pointer { get; } = handle.DangerousGetHandle();

    /// <exception cref="StatementException">The SQL is wrong, or holds more than one statement.</exception>
    public static sqlite3_stmt Prepare(sqlite3 connection, string sql)
    {
        const uint Persistent = 1;
        var result = raw.sqlite3_prepare_v3(connection, sql, Persistent, out var handle, out var tail);
        if (result != raw.SQLITE_OK)
        {
            throw SqliteErrors.Of(connection, result, sql, hasValues: false);
        }

        if (handle.IsInvalid || !IsEmpty(connection, tail))
        {
            var count = handle.IsInvalid ? "none" : "more than one";
            handle.Dispose();
            throw new StatementException($"One statement at a time: the SQL holds {count}. Use ExecuteScriptAsync for several.", sql, null);
        }

        return handle;
    }

    /// <summary>True for spaces and comments.</summary>
    private static bool IsEmpty(sqlite3 connection, string tail)
    {
        if (string.IsNullOrWhiteSpace(tail))
        {
            return true;
        }

        var result = raw.sqlite3_prepare_v2(connection, tail, out var handle);
        using (handle)
        {
            return result == raw.SQLITE_OK && handle.IsInvalid;
        }
    }

    public override void Close() => Handle.Dispose();
}
