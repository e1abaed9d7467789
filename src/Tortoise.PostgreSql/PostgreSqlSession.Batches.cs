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
    /// <summary>How many statements go into one batch.</summary>
    private const int MostStatements = 500;

    public override ValueTask<int> ExecuteBatchAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken) =>
        batch.Count == 1
            ? ExecuteRowAsync(statement, batch, 0, cancellationToken)
            : ExecuteRowsAsync(statement, batch, cancellationToken);

    // What is sent together is a transaction of its own.
    public override bool CanExecuteAtomically(CompiledStatement statement, int count) => count == 1 || (statement.Batch switch
    {
        { ManyRowsOrNone: { } arrays } forms => (count <= MostRows * MostTogether || forms.Stream is not null) && _keepsAll.GetValueOrDefault(arrays, true),
        { ManyRows: not null } => false,
        _ => count <= MostStatements,
    });

    public override async ValueTask<int?> ExecuteAtomicallyAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken) =>
        batch.Count > 1 && statement.Batch is { ManyRowsOrNone: { } arrays } forms
            ? await ExecuteAllOrNoneAsync(forms, arrays, batch, cancellationToken).ConfigureAwait(false)
            : await ExecuteBatchAsync(statement, batch, cancellationToken).ConfigureAwait(false);

    private async ValueTask<int> ExecuteRowsAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        if (statement.Batch is { Stream: { } stream } forms
            && await AskTableAsync(forms, batch.Count, cancellationToken).ConfigureAwait(false) is { TakesStream: true })
        {
            return await CopyAsync(stream, batch, cancellationToken).ConfigureAwait(false);
        }

        if (statement.Batch?.ManyRows is { } arrays)
        {
            return await ExecuteArraysAsync(arrays, batch, cancellationToken).ConfigureAwait(false);
        }

        var total = 0;
        for (var start = 0; start < batch.Count; start += MostStatements)
        {
            var end = Math.Min(start + MostStatements, batch.Count);
            total += await ExecuteStatementsAsync(statement, batch, start, end, cancellationToken).ConfigureAwait(false);
        }

        return total;
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
