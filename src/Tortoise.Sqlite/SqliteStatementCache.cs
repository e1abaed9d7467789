using SQLitePCL;
using Tortoise.Compilation;

namespace Tortoise.Sqlite;

/// <summary>The statements a connection keeps prepared; the one that was not used for the longest time goes first.</summary>
internal sealed class SqliteStatementCache(sqlite3 connection)
{
    private const int Capacity = 256;

    private readonly Dictionary<CompiledStatement, SqliteStatement> _statements = new(ReferenceEqualityComparer.Instance);
    private readonly LinkedList<SqliteStatement> _byUse = [];
    private SqliteStatement? _last;

    /// <summary>The statement, ready to bind. One whose rows are still being read is left alone: the caller gets another, for itself.</summary>
    public SqliteStatement Get(CompiledStatement key)
    {
        // The same statement again and again is what hot loops do.
        if (_last is { IsOpen: false } last && ReferenceEquals(last.Key, key))
        {
            return last;
        }

        if (_statements.TryGetValue(key, out var found))
        {
            if (found.IsOpen)
            {
                return SqliteStatement.Prepare(connection, key.Sql, key);
            }

            _byUse.Remove(found.Node!);
            _byUse.AddFirst(found.Node!);
            return _last = found;
        }

        var prepared = SqliteStatement.Prepare(connection, key.Sql, key);
        prepared.Node = _byUse.AddFirst(prepared);
        _statements.Add(key, prepared);
        if (_statements.Count > Capacity)
        {
            Evict();
        }

        return _last = prepared;
    }

    /// <summary>Ends the use of a statement whose rows were read; one that is not kept is closed.</summary>
    public static void Release(SqliteStatement statement)
    {
        statement.IsOpen = false;
        if (statement.Node is null)
        {
            statement.Close();
        }
    }

    public void Close()
    {
        foreach (var statement in _byUse)
        {
            statement.Close();
        }

        _statements.Clear();
        _byUse.Clear();
    }

    private void Evict()
    {
        for (var node = _byUse.Last; node is not null; node = node.Previous)
        {
            if (!node.Value.IsOpen && !ReferenceEquals(node, _byUse.First))
            {
                _byUse.Remove(node);
                _statements.Remove(node.Value.Key!);
                node.Value.Close();
                return;
            }
        }
    }
}
