using Npgsql;
using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.PostgreSql;

/// <summary>Very many rows as one stream (COPY).</summary>
internal sealed partial class PostgreSqlSession
{
    /// <summary>
    /// From how many rows on a stream is worth a look at the table before it: measured, it takes half the time of arrays from 5,000 rows on, and a
    /// seventh of the memory; at 1,000 they are alike.
    /// </summary>
    private const int FewestStreamed = 2_000;

    /// <summary>Asks what the table does with rows, if there are so many rows that it is worth it, and a way to cancel a stream; null if not.</summary>
    private async ValueTask<(bool TakesStream, bool KeepsAll)?> AskTableAsync(BatchForms batch, int count, CancellationToken cancellationToken)
    {
        if (count < FewestStreamed || createAnother is null || batch.StreamCondition is not { } query)
        {
            return null;
        }

        var prepared = await FindAsync(query, cancellationToken).ConfigureAwait(false);
        try
        {
            await ReadyAsync(prepared, cancellationToken).ConfigureAwait(false);
            var data = await BoundedAsync(prepared.Command.ExecuteReaderAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            await using (Closing(data, cancellationToken))
            {
                return await BoundedAsync(data.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false)
                    ? (data.GetBoolean(0), data.GetBoolean(1))
                    : null;
            }
        }
        catch (Exception exception) when (Translate(exception, query.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            Release(prepared);
        }
    }

    private async ValueTask<int> CopyAsync<TBatch>(CompiledStatement stream, TBatch batch, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        await StartAsync(stream, cancellationToken).ConfigureAwait(false);
        return await BoundedAsync(CopyAllAsync(stream, batch, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> CopyAllAsync<TBatch>(CompiledStatement stream, TBatch batch, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var isDone = false;
        try
        {
            var importer = await connection.BeginBinaryImportAsync(stream.Sql, cancellationToken).ConfigureAwait(false);
            await using (importer.ConfigureAwait(false))
            {
                // Npgsql gives a connection up to end a stream; the server ends it and keeps the connection.
                var cancellation = Task.CompletedTask;
                var registration = cancellationToken.Register(() => cancellation = CancelAtServerAsync());
                try
                {
                    var written = await SendAsync(importer, stream, batch, cancellationToken).ConfigureAwait(false);
                    isDone = true;
                    NoteInserted(stream, batch, 0, batch.Count, written);
                    return written;
                }
                catch (PostgresException exception) when (
                    exception.SqlState == PostgresErrorCodes.QueryCanceled && cancellationToken.IsCancellationRequested)
                {
                    throw new OperationCanceledException(exception.MessageText, exception, cancellationToken);
                }
                finally
                {
                    // What comes next on the connection must not be cancelled in its place.
                    await registration.DisposeAsync().ConfigureAwait(false);
                    await cancellation.ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (Translate(exception, stream.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            // An aborted stream, also one aborted by a value that cannot be stored, is a failed statement to the server.
            if (!isDone)
            {
                MarkFailed();
            }
        }
    }

    private static async ValueTask<int> SendAsync<TBatch>(
        NpgsqlBinaryImporter importer, CompiledStatement stream, TBatch batch, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var values = new PostgreSqlBulkRows(stream.SlotCount);
        for (var row = 0; row < batch.Count; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            batch.Write(stream, row, values);
            await values.SendAsync(importer).ConfigureAwait(false);
        }

        return (int)await importer.CompleteAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private async Task CancelAtServerAsync()
    {
        try
        {
            var other = createAnother!();
            await using (other.ConfigureAwait(false))
            {
                await other.OpenAsync(CancellationToken.None).ConfigureAwait(false);
                var command = new NpgsqlCommand("SELECT pg_cancel_backend($1)", other)
                {
                    Parameters = { new NpgsqlParameter<int> { TypedValue = connection.ProcessID } },
                };
                await using (command.ConfigureAwait(false))
                {
                    await command.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            // Without another connection the stream ends at its next row.
        }
    }
}
