using SQLitePCL;

namespace Tortoise.Benchmarks.Peers;

/// <summary>SQLite's own C API.</summary>
internal static class CApi
{
    /// <summary>A connection, and the statements that are prepared on it.</summary>
    public static CApiConnection OpenCApi(this Stage stage) => stage.Own(new CApiConnection((SqliteSite)stage.Site));
}

/// <summary>Used by one thread at a time, so that SQLite need not take a lock in each of its functions.</summary>
internal sealed class CApiConnection : IAsyncDisposable
{
    private readonly sqlite3 _handle;
    private readonly List<CApiStatement> _statements = [];
    private CApiStatement? _begin;
    private CApiStatement? _commit;

    public CApiConnection(SqliteSite site)
    {
        Check(raw.sqlite3_open_v2(site.Path, out _handle, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX, null));
        Check(raw.sqlite3_exec(_handle, SqliteSite.Settings));
    }

    public long LastInsertRowId => raw.sqlite3_last_insert_rowid(_handle);

    public CApiStatement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        var prepared = new CApiStatement(_handle, statement);
        _statements.Add(prepared);
        return prepared;
    }

    public void Begin() => (_begin ??= Prepare("BEGIN IMMEDIATE")).Run();

    public void Commit() => (_commit ??= Prepare("COMMIT")).Run();

    public ValueTask DisposeAsync()
    {
        foreach (var statement in _statements)
        {
            statement.Dispose();
        }

        _handle.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new InvalidOperationException(raw.sqlite3_errmsg(_handle).utf8_to_string());
        }
    }
}

/// <summary>A statement that is kept. Parameters count from 1, columns from 0.</summary>
public sealed class CApiStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    internal CApiStatement(sqlite3 database, sqlite3_stmt statement) => (_database, _statement) = (database, statement);

    public void Bind(int parameter, long value) => Check(raw.sqlite3_bind_int64(_statement, parameter, value), raw.SQLITE_OK);

    public void Bind(int parameter, double value) => Check(raw.sqlite3_bind_double(_statement, parameter, value), raw.SQLITE_OK);

    public void Bind(int parameter, string? value) =>
        Check(value is null ? raw.sqlite3_bind_null(_statement, parameter) : raw.sqlite3_bind_text(_statement, parameter, value), raw.SQLITE_OK);

    public void BindAll(ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            switch (values[i])
            {
                case int value:
                    Bind(i + 1, value);
                    break;
                case long value:
                    Bind(i + 1, value);
                    break;
                case double value:
                    Bind(i + 1, value);
                    break;
                case string value:
                    Bind(i + 1, value);
                    break;
                case var value:
                    throw new ArgumentException($"{value.GetType().Name} is no type of a parameter.", nameof(values));
            }
        }
    }

    /// <summary>Whether there is a row, or another one.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is not raw.SQLITE_ROW)
        {
            Check(code, raw.SQLITE_DONE);
        }

        return code == raw.SQLITE_ROW;
    }

    public void Reset() => Check(raw.sqlite3_reset(_statement), raw.SQLITE_OK);

    /// <summary>Runs a statement without rows.</summary>
    public void Run()
    {
        Step();
        Reset();
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public int Int32(int column) => raw.sqlite3_column_int(_statement, column);

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public double Double(int column) => raw.sqlite3_column_double(_statement, column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>A text as SQLite has it, in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Check(int code, int expected)
    {
        if (code != expected)
        {
            throw new InvalidOperationException(raw.sqlite3_errmsg(_database).utf8_to_string());
        }
    }
}
