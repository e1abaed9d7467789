using Npgsql;
using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Execution;

namespace Tortoise.PostgreSql;

/// <summary>Many rows as arrays, one for each column. Several statements of them go in one round trip.</summary>
internal sealed partial class PostgreSqlSession
{
    /// <summary>How many rows go into the arrays of one statement: the server keeps them in memory, and what does not fit there in files.</summary>
    private const int MostRows = 5_000;

    /// <summary>How many statements of arrays are sent together.</summary>
    private const int MostTogether = 20;

    /// <summary>How many bytes the texts of them may have, roughly.</summary>
    private const int MostBytes = 16 << 20;

    // Whether the table of an insert keeps every row, as far as was asked.
    private readonly Dictionary<CompiledStatement, bool> _keepsAll = [];

    /// <summary>Inserts all rows without a transaction around it; null if that cannot be done. Then nothing was done.</summary>
    private async ValueTask<int?> ExecuteAllOrNoneAsync<TBatch>(
        BatchForms forms, CompiledStatement arrays, TBatch batch, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        if (forms.Stream is { } stream && await AskTableAsync(forms, batch.Count, cancellationToken).ConfigureAwait(false) is { TakesStream: true } table)
        {
            _keepsAll[arrays] = table.KeepsAll;
            return table.KeepsAll ? await CopyAsync(stream, batch, cancellationToken).ConfigureAwait(false) : null;
        }

        if (batch.Count > MostRows * MostTogether)
        {
            return null;
        }

        if (!_keepsAll.ContainsKey(arrays))
        {
            _keepsAll[arrays] = await ListAsync<bool, BooleanReader>(new BoundStatement(forms.ManyRowsCondition!, []), default, cancellationToken).ConfigureAwait(false) is [true];
        }

        // The statement looks, too: the table may have changed since.
        var inserted = _keepsAll[arrays] ? await SendArraysAsync(arrays, batch, 0, mustBeAll: true, cancellationToken).ConfigureAwait(false) : 0;
        _keepsAll[arrays] &= inserted != 0;
        return inserted == 0 ? null : inserted;
    }

    private async ValueTask<int> ExecuteArraysAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var total = 0;
        while (total < batch.Count)
        {
            total += (await SendArraysAsync(statement, batch, total, mustBeAll: false, cancellationToken).ConfigureAwait(false))!.Value;
        }

        return total;
    }

    /// <summary>Inserts rows from one on, as many as go in one round trip. Null, and nothing is sent, if these are not all and must be.</summary>
    /// <returns>How many; 0 if the statement refuses the table.</returns>
    private async ValueTask<int?> SendArraysAsync<TBatch>(
        CompiledStatement statement, TBatch batch, int start, bool mustBeAll, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var prepared = await FindAsync(statement, cancellationToken).ConfigureAwait(false);
        NpgsqlBatch? together = null;
        try
        {
            List<PostgreSqlArrays> parts = [];
            var end = start;
            if (batch.Count - start <= MostRows)
            {
                end = AddArrays(parts, prepared.Command.Parameters, batch, end);
            }
            else
            {
                together = new NpgsqlBatch(connection);
                for (long size = 0; end < batch.Count && parts.Count < MostTogether && size < MostBytes; size += parts[^1].Size)
                {
                    var command = new NpgsqlBatchCommand(statement.Sql);
                    end = AddArrays(parts, command.Parameters, batch, end);
                    together.BatchCommands.Add(command);
                }
            }

            if (mustBeAll && end < batch.Count)
            {
                parts.ForEach(static part => part.Return());
                return null;
            }

            await (together is null ? ReadyAsync(prepared, cancellationToken) : PrepareAsync(together, prepared, batch, start, cancellationToken)).ConfigureAwait(false);
            var sending = together is null ? prepared.Command.ExecuteReaderAsync(cancellationToken) : together.ExecuteReaderAsync(cancellationToken);
            var data = await BoundedAsync(sending, cancellationToken).ConfigureAwait(false);
            int written;
            await using (Closing(data, cancellationToken))
            {
                written = statement.ReturnsRows
                    ? await ReadReturnedAsync(data, parts, batch, start, cancellationToken).ConfigureAwait(false)
                    : data.RecordsAffected;
            }

            // Not after a failure: who failed may still send from them.
            parts.ForEach(static part => part.Return());
            if (!mustBeAll || written > 0)
            {
                NoteInserted(statement, batch, start, end, written);
            }

            return written;
        }
        catch (Exception exception) when (Translate(exception, statement.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            if (together is not null)
            {
                await together.DisposeAsync().ConfigureAwait(false);
            }

            // The values of thousands of rows must not be kept in memory with the command.
            PostgreSqlArrays.Forget(prepared.Command.Parameters);
            Release(prepared);
        }
    }

    /// <summary>Makes arrays of rows from one on, as many as one statement takes; returns the first of the other rows.</summary>
    private static int AddArrays<TBatch>(List<PostgreSqlArrays> parts, NpgsqlParameterCollection parameters, TBatch batch, int start)
        where TBatch : struct, IRowBatch
    {
        var most = Math.Min(MostRows, batch.Count - start);
        var arrays = new PostgreSqlArrays(parameters, most);
        parts.Add(arrays);
        while (arrays.Count < most && arrays.Size < MostBytes)
        {
            batch.Write(start + arrays.Count, arrays);
            arrays.EndRow();
        }

        arrays.End();
        return start + arrays.Count;
    }

    /// <summary>Prepares the statement, with which it is freed; the batch finds it by its text.</summary>
    private async ValueTask PrepareAsync<TBatch>(
        NpgsqlBatch together, PostgreSqlStatement prepared, TBatch batch, int row, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        if (!server.Prepares)
        {
            return;
        }

        if (!prepared.Command.IsPrepared)
        {
            // Of a row that does not end: only the types of its arrays count.
            var one = new PostgreSqlArrays(prepared.Command.Parameters, 1);
            batch.Write(row, one);
            one.End();
            await PrepareAtServerAsync(prepared, cancellationToken).ConfigureAwait(false);
        }

        await BoundedAsync(together.PrepareAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<int> ReadReturnedAsync<TBatch>(
        NpgsqlDataReader data, List<PostgreSqlArrays> parts, TBatch batch, int start, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var row = Row(data);
        var written = 0;
        foreach (var part in parts)
        {
            for (var last = written + part.Count;
                written < last && await BoundedAsync(data.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
                written++)
            {
                batch.Read(start + written, in row);
            }

            await BoundedAsync(data.NextResultAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        return written;
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

    private readonly struct BooleanReader : IRowReader<bool>
    {
        public bool Read<TRow>(in TRow row)
            where TRow : struct, Values.IRow => row.Boolean(0);
    }
}
