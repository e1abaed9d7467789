using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>A statement whose rows are read chunk by chunk. It is closed with its transaction.</summary>
internal sealed class SqliteCursor(SqliteSession session, SqliteStatement statement) : RowCursor
{
    private bool _isClosed;
    private bool _isAtEnd;

    public override Session Session => session;

    public override ValueTask<bool> ReadAsync<T, TReader>(List<T> rows, TReader reader, CancellationToken cancellationToken)
    {
        if (_isClosed)
        {
            throw new TransactionException("The rows were streamed in a transaction that has ended. Read them to the end, or into a list, inside it.");
        }

        // A statement that is stepped beyond its end starts again.
        var hasRows = !_isAtEnd && session.ReadChunk(statement, rows, reader, cancellationToken);
        _isAtEnd = rows.Count < ChunkSize;
        return new(hasRows);
    }

    public void Close()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            session.Close(this, statement);
        }
    }

    public override ValueTask DisposeAsync()
    {
        Close();
        return default;
    }
}
