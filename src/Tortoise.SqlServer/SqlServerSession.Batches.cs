using Microsoft.Data.SqlClient;
using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.SqlServer;

internal sealed partial class SqlServerSession
{
    /// <summary>A command takes 2,100 parameters, two of which are its text and their types.</summary>
    private const int MostParameters = 2098;

    /// <summary>From how many rows on a stream is worth its own questions about the table.</summary>
    private const int FewestStreamed = 2_000;

    /// <summary>A list of VALUES takes a thousand rows.</summary>
    private const int MostRows = 512;

    /// <remarks>Many rows in one command, in numbers that are powers of two: the server knows few texts, however many rows there are.</remarks>
    public override async ValueTask<int> ExecuteBatchAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken)
    {
        var total = 0;
        for (var row = 0; row < batch.Count;)
        {
            var count = RowsOfNext(batch.Count - row, statement.SlotCount);
            if (count > 1 && statement.Batch?.ForRows(count) is { } many)
            {
                total += await ExecuteRowsAsync(statement, many, batch, row, count, cancellationToken).ConfigureAwait(false);
                row += count;
            }
            else
            {
                total += await ExecuteRowAsync(statement, batch, row, cancellationToken).ConfigureAwait(false);
                row++;
            }
        }

        return total;
    }

    /// <remarks>
    /// What can be repeated is one INSERT; an upsert is two statements, which need the locks of a transaction. Very many rows are a stream
    /// here only, and not in a transaction: SqlBulkCopy refuses one that a command has begun.
    /// </remarks>
    public override bool CanExecuteAtomically(CompiledStatement statement, int count) =>
        (count >= FewestStreamed && statement.Batch?.Stream is not null)
        || (statement.Batch is { CanRepeat: true } && RowsOfNext(count, statement.SlotCount) == count);

    public override async ValueTask<int?> ExecuteAtomicallyAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken) =>
        batch.Count >= FewestStreamed && statement.Batch?.Stream is { } stream
            ? await CopyAsync(stream, batch, cancellationToken).ConfigureAwait(false)
            : await ExecuteBatchAsync(statement, batch, cancellationToken).ConfigureAwait(false);

    private static int RowsOfNext(int rest, int places)
    {
        var count = MostRows;
        while (count > rest || count * places > MostParameters)
        {
            count /= 2;
        }

        return count;
    }

    private async ValueTask<int> ExecuteRowsAsync<TBatch>(
        CompiledStatement one, CompiledStatement many, TBatch batch, int first, int count, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var prepared = await FindAsync(many, cancellationToken).ConfigureAwait(false);
        try
        {
            _parameters.Begin(prepared.Command);
            for (var i = 0; i < count; i++)
            {
                _parameters.BeginRow(i * one.SlotCount);
                batch.Write(one, first + i, _parameters);
            }

            if (many.ReturnsRows)
            {
                await ReadKeysAsync(prepared.Command, batch, first, count, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await BoundedAsync(prepared.Command.ExecuteNonQueryAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            }

            for (var i = 0; i < count; i++)
            {
                batch.Done(first + i, 1);
            }

            return count;
        }
        catch (Exception exception) when (Translate(exception, many.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            Release(prepared);
        }
    }

    /// <summary>Keys are given in the order of the rows, but may come back in another.</summary>
    private async ValueTask ReadKeysAsync<TBatch>(SqlCommand command, TBatch batch, int first, int count, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var keys = new long[count];
        var reader = await BoundedAsync(command.ExecuteReaderAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        await using (Closing(reader, cancellationToken))
        {
            for (var i = 0; await BoundedAsync(reader.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false); i++)
            {
                keys[i] = (long)new SqlServerRow(reader).Decimal(0);
            }
        }

        keys.Sort();
        for (var i = 0; i < count; i++)
        {
            batch.Read(first + i, new GeneratedKeyRow(keys[i]));
        }
    }
}
