using System.Data;
using System.Data.Common;
using Tortoise.Compilation;
using Tortoise.Values;

namespace Tortoise.Execution;

/// <summary>Queries that go to a server together. What the server does not take beside others goes by itself, in its turn.</summary>
internal sealed class ServerBatch<TStatement, TCommand, TReader, TRow>(
    ServerSession<TStatement, TCommand, TReader, TRow> session, IReadOnlyList<BoundStatement> statements, bool inOneSnapshot) : BatchResults
    where TStatement : ServerStatement<TCommand>
    where TCommand : DbCommand
    where TReader : DbDataReader
    where TRow : struct, IRow
{
    // Up to which query they were sent, and the reader of their results.
    private bool _isBegun;
    private bool _isTransaction;
    private int _end;
    private TReader? _data;
    private CancellationToken _cancellationToken;

    public override async ValueTask<List<T>> ListAsync<T, TRowReader>(TRowReader reader, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        try
        {
            List<T> rows;
            if (await NextAsync(cancellationToken).ConfigureAwait(false) is { } data)
            {
                rows = [];
                var row = session.RowOf(data);
                while (await session.BoundedAsync(data.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false))
                {
                    rows.Add(reader.Read(in row));
                }
            }
            else
            {
                rows = await session.ListAsync<T, TRowReader>(statements[Index], reader, cancellationToken).ConfigureAwait(false);
            }

            Index++;
            return rows;
        }
        catch (Exception exception) when (session.Translate(exception, statements[Index].Statement.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }

    public override async ValueTask<SingleRow<T>> OneAsync<T, TRowReader>(TRowReader reader, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        try
        {
            SingleRow<T> one;
            if (await NextAsync(cancellationToken).ConfigureAwait(false) is { } data)
            {
                one = await session.BoundedAsync(data.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false)
                    ? new(reader.Read(session.RowOf(data)), await session.BoundedAsync(data.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false) ? 2 : 1)
                    : default;
            }
            else
            {
                one = await session.OneAsync<T, TRowReader>(statements[Index], reader, cancellationToken).ConfigureAwait(false);
            }

            Index++;
            return one;
        }
        catch (Exception exception) when (session.Translate(exception, statements[Index].Statement.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }

    public override ValueTask DisposeAsync() => CloseAsync(_cancellationToken);

    public override async ValueTask CloseAsync(CancellationToken waitUntil)
    {
        var hasFailed = Index < statements.Count;
        if (inOneSnapshot && hasFailed)
        {
            // It has failed in between, and what it began has no end.
            session.MarkChanged();
        }

        try
        {
            await CloseReaderAsync(waitUntil).ConfigureAwait(false);
            if (_isTransaction && !hasFailed)
            {
                await session.CommitAsync(0, waitUntil).ConfigureAwait(false);
            }
        }
        catch when (inOneSnapshot && MarkUnfinished())
        {
            throw;
        }
        catch (Exception exception) when (session.Translate(exception, statements[^1].Statement.Sql, waitUntil) is { } translated)
        {
            // What fails after a failure is not what the caller hears of.
            if (!hasFailed)
            {
                throw translated;
            }
        }
    }

    /// <summary>Notes that nobody knows whether the snapshot has ended; false, for a filter.</summary>
    private bool MarkUnfinished()
    {
        session.MarkChanged();
        return false;
    }

    /// <summary>The reader at the rows of the next query; null if the query must be sent by itself.</summary>
    private async ValueTask<TReader?> NextAsync(CancellationToken cancellationToken)
    {
        if (Index < _end)
        {
            await session.BoundedAsync(_data!.NextResultAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await CloseReaderAsync(cancellationToken).ConfigureAwait(false);
            await SendAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_data is not { } data)
        {
            return null;
        }

        if (session.HasExactRows(data, statements[Index].Statement))
        {
            return data;
        }

        await CloseReaderAsync(cancellationToken).ConfigureAwait(false);
        return inOneSnapshot && !_isTransaction
            ? throw new TransientException("The rows of a query are not exact in a batch: all of them are read again, one by one.") { IsStale = true }
            : null;
    }

    /// <summary>Sends the next queries, as many as go together; nothing for one.</summary>
    private async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        if (inOneSnapshot && !_isTransaction && statements.Any(statement => !session.GoesWithOthers(statement.Statement)))
        {
            _isTransaction = true;
            await session.BeginAsync(0, new() { Isolation = IsolationLevel.RepeatableRead, IsReadOnly = true }, cancellationToken).ConfigureAwait(false);
        }

        var first = Index;
        var isSnapshot = inOneSnapshot && !_isTransaction;
        _end = first;
        while (_end < statements.Count && (isSnapshot || (_end - first < session.MostInBatch && session.GoesWithOthers(statements[_end].Statement))))
        {
            _end++;
        }

        if (_end - first < 2)
        {
            _end = first;
            return;
        }

        _isBegun = true;
        if (isSnapshot)
        {
            session.BeginSnapshot(statements);
        }

        for (; Index < _end; Index++)
        {
            await session.AddAsync(statements[Index], cancellationToken).ConfigureAwait(false);
        }

        Index = first;
        if (isSnapshot)
        {
            session.EndSnapshot();
        }

        _data = (TReader)await session.BoundedAsync(session.ExecuteBatchAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask CloseReaderAsync(CancellationToken cancellationToken)
    {
        _end = Index;
        try
        {
            if (_data is { } data)
            {
                _data = null;
                await using (session.Closing(data, cancellationToken))
                {
                }
            }
        }
        finally
        {
            // A query that was not read may fail as it is passed over: the next batch must not have its commands.
            if (_isBegun)
            {
                _isBegun = false;
                session.EndBatch();
            }
        }
    }
}
