using System.Runtime.CompilerServices;
using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.MySql;

internal sealed partial class MySqlSession
{
    /// <summary>
    /// How many rows an insert may have, besides the numbers that a program inserts again and again: few sizes, so that few statements are prepared. A list
    /// of any length is a sum of them; a short one is one of them.
    /// </summary>
    private static readonly int[] Sizes = [1024, 512, 256, 128, 64, 32, .. Enumerable.Range(1, MostShort).Reverse()];

    /// <summary>Up to how many rows each number is one of the sizes.</summary>
    private const int MostShort = 16;

    /// <summary>How many rows an update has at most.</summary>
    private const int MostUpdated = 1000;

    /// <summary>A statement has 65,535 places at most.</summary>
    private const int MostPlaces = 65_535;

    /// <summary>How many places a statement for one number of rows may have: the server keeps it as long as the connection.</summary>
    private const int MostExactPlaces = 8_192;

    /// <summary>A packet must be smaller than max_allowed_packet, which is 4 MB or more.</summary>
    private const int MostBytes = 2 << 20;

    public override ValueTask<int> ExecuteBatchAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken) =>
        statement.Batch is { IsInsert: true }
            ? InsertAsync(statement, batch, 0, batch.Count, Sizes[0], cancellationToken)
            : statement.Batch?.ReadBack is { } readBack
                ? UpdateAndReadAsync(statement, readBack, batch, cancellationToken)
                : UpdateAsync(statement, batch, cancellationToken);

    public override bool CanExecuteAtomically(CompiledStatement statement, int count) =>
        statement.Batch is not { NeedsTransaction: true }
        && (IsRowByRow(statement) ? count == 1 : Choose(statement, count, Sizes[0]).Size == count);

    public override async ValueTask<int?> ExecuteAtomicallyAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken)
    {
        if (IsRowByRow(statement))
        {
            return await ExecuteBatchAsync(statement, batch, cancellationToken).ConfigureAwait(false);
        }

        var (size, many) = Choose(statement, batch.Count, Sizes[0]);
        return await TryInsertAsync(statement, many, batch, 0, size, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsRowByRow(CompiledStatement statement) => statement.Batch is not { IsInsert: true } || statement.IgnoresConflicts;

    private ValueTask<int> UpdateAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch => batch.Count > 1 && statement.Batch?.ManyRows is { } many
            ? UpdateAsync(statement, many, batch, cancellationToken)
            : base.ExecuteBatchAsync(statement, batch, cancellationToken);

    /// <summary>Updates rows, and reads what the database computed for each.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> UpdateAndReadAsync<TBatch>(
        CompiledStatement statement, CompiledStatement readBack, TBatch batch, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var updated = await UpdateAsync(statement, batch, cancellationToken).ConfigureAwait(false);
        for (var row = 0; row < batch.Count; row++)
        {
            await ReadBackAsync(readBack, batch, row, cancellationToken).ConfigureAwait(false);
        }

        return updated;
    }

    /// <summary>Updates many rows by one statement, which takes keys and values as a table.</summary>
    private async ValueTask<int> UpdateAsync<TBatch>(
        CompiledStatement one, CompiledStatement many, TBatch batch, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var total = 0;
        for (var start = 0; start < batch.Count;)
        {
            var end = start;
            int updated;
            var prepared = await FindAsync(many, cancellationToken).ConfigureAwait(false);
            try
            {
                Parameters(prepared);
                var table = _parameters.BeginTable();
                do
                {
                    table.BeginRow();
                    batch.Write(one, end++, table);
                    table.EndRow();
                }
                while (end < batch.Count && end - start < MostUpdated && table.Size < MostBytes);

                _parameters.EndList(0);
                updated = await BoundedAsync(prepared.Command.ExecuteNonQueryAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (Translate(exception, many.Sql, cancellationToken) is { } translated)
            {
                throw translated;
            }
            finally
            {
                Release(prepared);
            }

            // Fewer: rows are gone, or an object is there twice. Row by row it shows which, and the last one stays.
            var isComplete = updated == end - start;
            for (; start < end; start++)
            {
                if (isComplete)
                {
                    batch.Done(start, 1);
                    total++;
                }
                else
                {
                    total += await ExecuteRowAsync(one, batch, start, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        return total;
    }

    /// <summary>Inserts a part of the rows, as many at once as may be.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> InsertAsync<TBatch>(
        CompiledStatement statement, TBatch batch, int start, int count, int mostAtOnce, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var total = 0;
        for (var row = start; row < start + count;)
        {
            var (size, many) = Choose(statement, start + count - row, mostAtOnce);
            if (await TryInsertAsync(statement, many, batch, row, size, cancellationToken).ConfigureAwait(false) is { } inserted)
            {
                total += inserted;
            }
            else if (size > 1)
            {
                // Too large, or one of the rows conflicts: in smaller parts, down to the single row.
                total += await InsertAsync(statement, batch, row, size, size / 2, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                batch.Done(row, 0);
            }

            row += size;
        }

        return total;
    }

    private static (int Size, CompiledStatement Statement) Choose(CompiledStatement statement, int count, int mostAtOnce)
    {
        if (count > MostShort && count <= mostAtOnce && mostAtOnce == Sizes[0] && count * statement.SlotCount <= MostExactPlaces && statement.Batch?.ForExactly(count) is { } exact)
        {
            return (count, exact);
        }

        foreach (var size in Sizes)
        {
            if (size > 1 && size <= count && size <= mostAtOnce && size * statement.SlotCount <= MostPlaces && statement.Batch?.ForRows(size) is { } many)
            {
                return (size, many);
            }
        }

        return (1, statement);
    }

    /// <summary>Runs an insert over some rows; null if it must be run over fewer.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int?> TryInsertAsync<TBatch>(
        CompiledStatement one, CompiledStatement many, TBatch batch, int first, int count, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var prepared = await FindAsync(many, cancellationToken).ConfigureAwait(false);
        try
        {
            Parameters(prepared);
            for (var i = 0; i < count; i++)
            {
                _parameters.BeginRow(i * one.SlotCount);
                batch.Write(first + i, _parameters);
                if (count > 1 && _parameters.Size > MostBytes)
                {
                    return null;
                }
            }

            if (many.ReturnsRows)
            {
                await ReadRowsAsync(prepared, batch, first, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await BoundedAsync(prepared.Command.ExecuteNonQueryAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
                for (var i = 0; many.ReturnsGeneratedKey && i < count; i++)
                {
                    // The keys of one statement follow each other.
                    batch.Read(first + i, new GeneratedKeyRow(prepared.Command.LastInsertedId + (i * _keyStep)));
                }
            }
        }
        catch (Exception exception) when (Translate(exception, many.Sql, cancellationToken) is { } translated)
        {
            // The server undoes what a failed statement did, and the transaction goes on.
            if (one.IgnoresConflicts && translated is IntegrityException { Kind: IntegrityKind.Unique })
            {
                return null;
            }

            throw translated;
        }
        finally
        {
            Release(prepared);
        }

        if (one.Batch?.ReadBack is { } readBack)
        {
            await ReadBackAsync(readBack, batch, first, cancellationToken).ConfigureAwait(false);
        }

        for (var i = 0; i < count; i++)
        {
            batch.Done(first + i, 1);
        }

        return count;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadBackAsync<TBatch>(CompiledStatement statement, TBatch batch, int row, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var prepared = await FindAsync(statement, cancellationToken).ConfigureAwait(false);
        try
        {
            batch.Write(statement, row, Parameters(prepared));
            await ReadRowsAsync(prepared, batch, row, cancellationToken).ConfigureAwait(false);
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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadRowsAsync<TBatch>(
        ServerStatement<MySqlConnector.MySqlCommand> prepared, TBatch batch, int first, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var data = await BoundedAsync(ExecuteReaderAsync(prepared.Command, cancellationToken), cancellationToken).ConfigureAwait(false);
        await using (Closing(data, cancellationToken))
        {
            for (var row = first; await BoundedAsync(data.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false); row++)
            {
                batch.Read(row, Row(data));
            }
        }
    }
}
