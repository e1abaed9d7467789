using Npgsql;
using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.PostgreSql;

/// <summary>
/// Many rows in few round trips: as a stream where there are very many and nothing comes back, as arrays where the statement has such a form,
/// otherwise as a batch of statements.
/// </summary>
internal sealed partial class PostgreSqlSession
{
    /// <summary>How many rows go into the arrays of one statement.</summary>
    private const int MostRows = 5_000;

    /// <summary>
    /// From how many rows on a stream is worth a look at the table before it: measured, it takes half the time of arrays from 5,000 rows on, and a
    /// seventh of the memory; at 1,000 they are alike.
    /// </summary>
    private const int FewestStreamed = 2_000;

    /// <summary>How many statements go into one batch.</summary>
    private const int MostStatements = 500;

    public override ValueTask<int> ExecuteBatchAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken) =>
        batch.Count == 1
            ? ExecuteRowAsync(statement, batch, 0, cancellationToken)
            : ExecuteRowsAsync(statement, batch, cancellationToken);

    // A batch is a transaction of its own. Arrays are not run so: where a trigger passes over rows, that is found out afterwards.
    public override bool CanExecuteAtomically(CompiledStatement statement, int count) =>
        count == 1 || (count <= MostStatements && statement.Batch?.ManyRows is null);

    public override async ValueTask<int?> ExecuteAtomicallyAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken) =>
        await ExecuteBatchAsync(statement, batch, cancellationToken).ConfigureAwait(false);

    private async ValueTask<int> ExecuteRowsAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        if (batch.Count >= FewestStreamed
            && statement.Batch is { Stream: { } stream } forms
            && await CanCopyAsync(forms, cancellationToken).ConfigureAwait(false))
        {
            return await CopyAsync(stream, batch, cancellationToken).ConfigureAwait(false);
        }

        var total = 0;
        var manyRows = statement.Batch?.ManyRows;
        var most = manyRows is null ? MostStatements : MostRows;
        for (var start = 0; start < batch.Count; start += most)
        {
            var end = Math.Min(start + most, batch.Count);
            total += manyRows is not null
                ? await ExecuteArraysAsync(manyRows, batch, start, end, cancellationToken).ConfigureAwait(false)
                : await ExecuteStatementsAsync(statement, batch, start, end, cancellationToken).ConfigureAwait(false);
        }

        return total;
    }

    private async ValueTask<int> ExecuteArraysAsync<TBatch>(
        CompiledStatement statement, TBatch batch, int start, int end, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var prepared = await FindAsync(statement, cancellationToken).ConfigureAwait(false);
        try
        {
            prepared.Parameters.BeginRows();
            for (var row = start; row < end; row++)
            {
                batch.Write(row, prepared.Parameters);
            }

            prepared.Parameters.EndRows();
            await ReadyAsync(prepared, cancellationToken).ConfigureAwait(false);
            var written = 0;
            var data = await BoundedAsync(prepared.Command.ExecuteReaderAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            await using (Closing(data, cancellationToken))
            {
                if (statement.ReturnsRows)
                {
                    for (; written < end - start && await BoundedAsync(data.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false); written++)
                    {
                        batch.Read(start + written, Row(data));
                    }
                }
                else
                {
                    written = data.RecordsAffected;
                }
            }

            NoteInserted(statement, batch, start, end, written);
            return written;
        }
        catch (Exception exception) when (Translate(exception, statement.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            // The values of thousands of rows must not be kept in memory with the command.
            prepared.Parameters.Clear();
            Release(prepared);
        }
    }

    private static void NoteInserted<TBatch>(CompiledStatement statement, TBatch batch, int start, int end, int written)
        where TBatch : struct, IRowBatch
    {
        if (written != end - start)
        {
            throw new StatementException(
                $"{end - start} rows were inserted, but a trigger or rule suppressed some of them, so it is not known which were inserted.", statement.Sql, null);
        }

        for (var row = start; row < end; row++)
        {
            batch.Done(row, 1);
        }
    }

    private async ValueTask<int> ExecuteStatementsAsync<TBatch>(
        CompiledStatement statement, TBatch batch, int start, int end, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var prepared = await FindAsync(statement, cancellationToken).ConfigureAwait(false);
        try
        {
            if (server.Prepares && !prepared.Command.IsPrepared)
            {
                // Kept with the statement, and freed with it; the batch finds it by its text.
                batch.Write(start, Parameters(prepared));
                await PrepareAtServerAsync(prepared, cancellationToken).ConfigureAwait(false);
            }

            var commands = new NpgsqlBatch(connection);
            await using (commands.ConfigureAwait(false))
            {
                for (var row = start; row < end; row++)
                {
                    var command = new NpgsqlBatchCommand(statement.Sql);
                    batch.Write(row, new PostgreSqlParameters(command.Parameters));
                    commands.BatchCommands.Add(command);
                }

                if (server.Prepares)
                {
                    await BoundedAsync(commands.PrepareAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
                }

                var data = await BoundedAsync(commands.ExecuteReaderAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
                await using (Closing(data, cancellationToken))
                {
                    for (var row = start; statement.ReturnsRows && row < end; row++)
                    {
                        while (await BoundedAsync(data.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false))
                        {
                            batch.Read(row, Row(data));
                        }

                        await BoundedAsync(data.NextResultAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
                    }
                }

                var total = 0;
                for (var row = start; row < end; row++)
                {
                    var affected = commands.BatchCommands[row - start].RecordsAffected;
                    batch.Done(row, affected);
                    total += affected;
                }

                return total;
            }
        }
        catch (Exception exception) when (Translate(exception, statement.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            Release(prepared);
        }
    }
}
