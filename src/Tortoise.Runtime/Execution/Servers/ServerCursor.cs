using System.Data.Common;
using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Values;

namespace Tortoise.Execution;

/// <summary>
/// An open reader, read chunk by chunk. A server's connection runs one statement at a time, so in a transaction all rows are read at once:
/// the loop's body may run statements in it.
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

    public override Session Session => session;

    public override async ValueTask<bool> ReadAsync<T, TRowReader>(List<T> rows, TRowReader reader, CancellationToken cancellationToken)
    {
        if (_isAtEnd)
        {
            return false;
        }

        // The next rows may have come already, and would be read without a look at the token.
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (_data is null)
            {
                _prepared = await session.BindAsync(statement, cancellationToken).ConfigureAwait(false);
                _prepared.IsOpen = true;
                _data = await session.ExecuteReaderAsync(_prepared.Command, cancellationToken).ConfigureAwait(false);
            }

            var row = session.RowOf(_data);
            var limit = session.MustReadAhead ? int.MaxValue : ChunkSize;
            while (rows.Count < limit)
            {
                if (!await _data.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    _isAtEnd = true;
                    await DisposeAsync().ConfigureAwait(false);
                    break;
                }

                rows.Add(reader.Read(in row));
            }

            return rows.Count > 0;
        }
        catch (Exception exception) when (session.TranslateError(exception, statement.Statement.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (_prepared is not { } prepared)
        {
            return;
        }

        _prepared = null;
        if (_data is not null)
        {
            // The server must not go on sending rows that nobody reads.
            if (!_isAtEnd)
            {
                prepared.Command.Cancel();
            }

            await _data.DisposeAsync().ConfigureAwait(false);
        }

        ServerSession<TStatement, TCommand, TReader, TRow>.Release(prepared);
    }
}
