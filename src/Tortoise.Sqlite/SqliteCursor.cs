using Tortoise.CompilerServices;
using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>A statement whose rows are read chunk by chunk. It is closed with its transaction.</summary>
internal sealed class SqliteCursor(SqliteSession session, BoundStatement statement) : RowCursor
{
    private SqliteStatement? _prepared;
    private bool _hasBegun;
    private bool _isClosed;
    private bool _isAtEnd;
    private bool _isAbandoned;

    public override Session Session => session;

    /// <summary>The statement, prepared at the first use.</summary>
    public SqliteStatement Prepared => _prepared ??= session.Open(statement);

    public override ValueTask<bool> ReadAsync<T, TReader>(List<T> rows, TReader reader, CancellationToken cancellationToken)
    {
        if (_isClosed)
        {
            throw new TransactionException("The rows were streamed in a transaction that has ended. Read them to the end, or into a list, inside it.");
        }

        // A statement that is stepped beyond its end starts again.
        if (_isAtEnd)
        {
            return new(false);
        }

        var read = _hasBegun
            ? session.ReadNextAsync(this, rows, reader, cancellationToken)
            : session.ReadFirstAsync(this, rows, reader, cancellationToken);
        _hasBegun = true;
        if (!read.IsCompletedSuccessfully)
        {
            return AwaitAsync(read);
        }

        _isAtEnd = rows.Count < ChunkSize;
        return read;

        async ValueTask<bool> AwaitAsync(ValueTask<bool> read)
        {
            var hasRows = await read.ConfigureAwait(false);
            _isAtEnd = rows.Count < ChunkSize;
            return hasRows;
        }
    }

    /// <summary>True if nobody reads it any more, and whoever has the session next closes it.</summary>
    public bool IsAbandoned => Volatile.Read(ref _isAbandoned);

    public override ValueTask AbandonAsync()
    {
        Volatile.Write(ref _isAbandoned, true);
        return default;
    }

    public void Close()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            session.Close(this, _prepared);
        }
    }

    public override ValueTask DisposeAsync()
    {
        Close();
        return default;
    }
}
