using System.Data.Common;
using System.Runtime.ExceptionServices;
using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Values;

namespace Tortoise.Execution;

/// <summary>
/// An open reader, read chunk by chunk. A server's connection runs one statement at a time: where the loop's body runs another on it, in a
/// transaction, the rest of the rows is read before.
/// </summary>
internal sealed class ServerCursor<TStatement, TCommand, TReader, TRow>(
    ServerSession<TStatement, TCommand, TReader, TRow> session, BoundStatement statement) : RowCursor
    where TStatement : ServerStatement<TCommand>
    where TCommand : DbCommand
    where TReader : DbDataReader
    where TRow : struct, IRow
{
    private TStatement? _prepared;
    private TReader? _data;
    private bool _isAtEnd;
    private Func<CancellationToken, CancellationToken, ValueTask>? _readRest;
    private object? _rest;
    private int _taken;
    private ExceptionDispatchInfo? _failure;

    public override Session Session => session;

    public override async ValueTask<bool> ReadAsync<T, TRowReader>(List<T> rows, TRowReader reader, CancellationToken cancellationToken)
    {
        // The next rows may have come already, and would be read without a look at the token.
        cancellationToken.ThrowIfCancellationRequested();
        if (_rest is List<T> rest && _taken < rest.Count)
        {
            var count = Math.Min(ChunkSize, rest.Count - _taken);
            rows.AddRange(rest.GetRange(_taken, count));
            _taken += count;
            return true;
        }

        _failure?.Throw();
        if (_isAtEnd)
        {
            return false;
        }

        if (_data is null)
        {
            await OpenAsync(cancellationToken).ConfigureAwait(false);
            _readRest = session.IsUsedBetweenChunks ? (token, until) => ReadRestAsync<T, TRowReader>(reader, token, until) : null;
        }

        await ReadUpToAsync(rows, reader, ChunkSize, cancellationToken, cancellationToken).ConfigureAwait(false);
        return rows.Count > 0;
    }

    /// <summary>Reads the remaining rows, so that the connection is free. A failure is reported to the reader of the rows.</summary>
    /// <param name="cancellationToken">Cancels the statement that needs the connection.</param>
    /// <param name="waitUntil">Ends the wait for a server that does not answer.</param>
    public async ValueTask ReadAheadAsync(CancellationToken cancellationToken, CancellationToken waitUntil)
    {
        try
        {
            await _readRest!(cancellationToken, waitUntil).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            // What was read is not all, and the loop must not end as though it were.
            _failure = ExceptionDispatchInfo.Capture(new TransientException(
                "The rest of the rows could not be read: the statement that needed their connection was cancelled.", exception));
            await CloseAsync(waitUntil).ConfigureAwait(false);
            throw;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
            await CloseAsync(waitUntil).ConfigureAwait(false);
        }
    }

    // In a transaction the rest is passed over, which may take its time.
    public override async ValueTask DisposeAsync()
    {
        try
        {
            await CloseAsync(session.IsUsedBetweenChunks ? CancellationToken.None : new CancellationToken(canceled: true)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (session.IsAbandoned)
        {
            // Nobody waits for its rows; the connection is closed.
        }
    }

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        _prepared = await session.BindAsync(statement, cancellationToken).ConfigureAwait(false);
        _prepared.IsOpen = true;
        try
        {
            _data = await session.BoundedAsync(session.ExecuteReaderAsync(_prepared.Command, cancellationToken), cancellationToken).ConfigureAwait(false);
            session.Begin(this);
        }
        catch (Exception exception) when (session.Translate(exception, statement.Statement.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }

    private async ValueTask ReadUpToAsync<T, TRowReader>(
        List<T> rows, TRowReader reader, int limit, CancellationToken cancellationToken, CancellationToken waitUntil)
        where TRowReader : struct, IRowReader<T>
    {
        try
        {
            var row = session.RowOf(_data!);
            while (rows.Count < limit)
            {
                if (!await session.BoundedAsync(_data!.ReadAsync(cancellationToken), waitUntil).ConfigureAwait(false))
                {
                    _isAtEnd = true;
                    await CloseAsync(waitUntil).ConfigureAwait(false);
                    break;
                }

                rows.Add(reader.Read(in row));
            }
        }
        catch (Exception exception) when (session.Translate(exception, statement.Statement.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }

    private async ValueTask ReadRestAsync<T, TRowReader>(TRowReader reader, CancellationToken cancellationToken, CancellationToken waitUntil)
        where TRowReader : struct, IRowReader<T>
    {
        var rest = _rest as List<T> ?? [];
        _rest = rest;
        await ReadUpToAsync(rest, reader, int.MaxValue, cancellationToken, waitUntil).ConfigureAwait(false);
    }

    /// <summary>Closes the reader. In a transaction the remaining rows are skipped.</summary>
    /// <param name="waitUntil">Ends the wait for a server that does not answer.</param>
    public override async ValueTask CloseAsync(CancellationToken waitUntil)
    {
        session.End(this);
        if (_prepared is not { } prepared)
        {
            return;
        }

        _prepared = null;
        if (_data is not null)
        {
            // The server must not go on sending rows that nobody reads. In a transaction a cancellation would be an error that fails it.
            if (!_isAtEnd && !session.IsUsedBetweenChunks)
            {
                session.MarkCancelled();
                if (!session.IsAbandoned)
                {
                    // The driver has no way to do it without holding a thread.
                    await session.BoundedAsync(Task.Run(prepared.Command.Cancel, CancellationToken.None), waitUntil).ConfigureAwait(false);
                }
            }

            _isAtEnd = true;
            await using (session.Closing(_data, waitUntil))
            {
            }
        }

        ServerSession<TStatement, TCommand, TReader, TRow>.Release(prepared);
    }
}
