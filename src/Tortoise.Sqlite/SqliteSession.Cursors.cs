using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>Streams: statements that stay open between the chunks of their rows.</summary>
internal sealed partial class SqliteSession
{
    private readonly List<SqliteCursor> _cursors = [];

    public override RowCursor OpenCursor(BoundStatement statement)
    {
        var cursor = new SqliteCursor(this, statement);
        _cursors.Add(cursor);
        return cursor;
    }

    /// <summary>Prepares the statement of a cursor, with its values.</summary>
    internal SqliteStatement Open(BoundStatement statement)
    {
        var prepared = Bind(statement, runsAtOnce: false);
        prepared.IsOpen = true;
        return prepared;
    }

    private bool ReadChunk<T, TReader>(SqliteStatement statement, List<T> rows, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T>
    {
        cancellationToken.ThrowIfCancellationRequested();
        Enter();
        using var cancellation = InterruptOn(cancellationToken, openCursors: 1);
        var row = RowOf(statement);
        while (rows.Count < RowCursor.ChunkSize && Step(statement.Pointer))
        {
            rows.Add(reader.Read(in row));
        }

        return rows.Count > 0;
    }

    internal void Close(SqliteCursor cursor, SqliteStatement? statement)
    {
        _cursors.Remove(cursor);
        if (statement is null)
        {
            return;
        }

        _ = SqliteNative.Reset(statement.Pointer);
        statement.IsOpen = false;
        Release(statement);
    }

    private void CloseCursors(bool abandonedOnly)
    {
        for (var i = _cursors.Count - 1; i >= 0; i--)
        {
            if (!abandonedOnly || _cursors[i].IsAbandoned)
            {
                _cursors[i].Close();
            }
        }
    }
}
