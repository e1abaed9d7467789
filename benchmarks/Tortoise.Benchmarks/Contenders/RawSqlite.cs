using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Tortoise.Benchmarks.Contenders;

/// <summary>The floor: SQLite's own C API with statements that are prepared once and kept.</summary>
internal sealed class RawSqlite : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _get;
    private readonly sqlite3_stmt _list;
    private readonly sqlite3_stmt _insert;
    private readonly sqlite3_stmt _begin;
    private readonly sqlite3_stmt _commit;

    public RawSqlite(string path)
    {
        _connection = DatabaseFile.Connect(path);
        _database = _connection.Handle!;
        _get = Prepare(Workload.Get);
        _list = Prepare(Workload.List);
        _insert = Prepare(Workload.Insert);
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
    }

    public double Get(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            Check(raw.sqlite3_bind_int64(_get, 1, Workload.Key(i)), raw.SQLITE_OK);
            Check(raw.sqlite3_step(_get), raw.SQLITE_ROW);
            sum += Read(_get).Score;
            Check(raw.sqlite3_reset(_get), raw.SQLITE_OK);
        }

        return sum;
    }

    public double List(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            var teams = new List<PlainTeam>();
            Check(raw.sqlite3_bind_int64(_list, 1, Workload.ListRank), raw.SQLITE_OK);
            while (raw.sqlite3_step(_list) == raw.SQLITE_ROW)
            {
                teams.Add(Read(_list));
            }

            Check(raw.sqlite3_reset(_list), raw.SQLITE_OK);
            sum += teams.Count;
        }

        return sum;
    }

    public double Insert(int operations)
    {
        var sum = 0.0;
        Execute(_begin);
        for (var i = 0; i < operations; i++)
        {
            Check(raw.sqlite3_bind_text(_insert, 1, Workload.Name(i)), raw.SQLITE_OK);
            Check(Workload.City(i) is { } city ? raw.sqlite3_bind_text(_insert, 2, city) : raw.sqlite3_bind_null(_insert, 2), raw.SQLITE_OK);
            Check(raw.sqlite3_bind_double(_insert, 3, i), raw.SQLITE_OK);
            Check(raw.sqlite3_bind_int64(_insert, 4, i), raw.SQLITE_OK);
            Check(raw.sqlite3_step(_insert), raw.SQLITE_DONE);
            sum += raw.sqlite3_last_insert_rowid(_database) > 0 ? 1 : 0;
            Check(raw.sqlite3_reset(_insert), raw.SQLITE_OK);
        }

        Execute(_commit);
        return sum;
    }

    public void Dispose()
    {
        _get.Dispose();
        _list.Dispose();
        _insert.Dispose();
        _begin.Dispose();
        _commit.Dispose();
        _connection.Dispose();
    }

    private static PlainTeam Read(sqlite3_stmt row) => new()
    {
        Id = raw.sqlite3_column_int64(row, 0),
        Name = raw.sqlite3_column_text(row, 1).utf8_to_string(),
        City = raw.sqlite3_column_type(row, 2) == raw.SQLITE_NULL ? null : raw.sqlite3_column_text(row, 2).utf8_to_string(),
        Score = raw.sqlite3_column_double(row, 3),
        Rank = raw.sqlite3_column_int(row, 4),
    };

    private sqlite3_stmt Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement), raw.SQLITE_OK);
        return statement;
    }

    private void Execute(sqlite3_stmt statement)
    {
        Check(raw.sqlite3_step(statement), raw.SQLITE_DONE);
        Check(raw.sqlite3_reset(statement), raw.SQLITE_OK);
    }

    private void Check(int result, int expected)
    {
        if (result != expected)
        {
            throw new InvalidOperationException(raw.sqlite3_errmsg(_database).utf8_to_string());
        }
    }
}
