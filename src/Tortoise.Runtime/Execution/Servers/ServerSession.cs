using System.Data.Common;
using System.Runtime.CompilerServices;
using Tortoise.Compilation;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Execution;

/// <summary>
/// A session over a connection of an ADO.NET driver, with its commands prepared and kept. A driver adds its row, its parameters, its
/// errors and its way of writing many rows.
/// </summary>
/// <typeparam name="TStatement">The driver's kept command.</typeparam>
/// <typeparam name="TCommand">The driver's command.</typeparam>
/// <typeparam name="TReader">The driver's reader.</typeparam>
/// <typeparam name="TRow">The driver's row, a struct over the reader.</typeparam>
/// <param name="connection">The connection, open.</param>
/// <param name="ownsConnection">False for a connection of the program's own, which stays open.</param>
internal abstract partial class ServerSession<TStatement, TCommand, TReader, TRow>(DbConnection connection, bool ownsConnection) : Session, ICallOwner
    where TStatement : ServerStatement<TCommand>
    where TCommand : DbCommand
    where TReader : DbDataReader
    where TRow : struct, IRow
{
    private readonly StatementCache<TStatement> _statements = new(capacity: 256);

    // What runs, or ran last; null for anything but a compiled statement: BEGIN, a script.
    private CompiledStatement? _current;

    // The stream whose reader is open while others may use the connection.
    private ServerCursor<TStatement, TCommand, TReader, TRow>? _rows;

    /// <summary>The model whose table the statement under way writes; null for others. Errors take names from it.</summary>
    protected ModelMetadata? Model => _current?.Model;

    /// <inheritdoc/>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<List<T>> ListAsync<T, TRowReader>(
        BoundStatement statement, TRowReader reader, CancellationToken cancellationToken)
    {
        var prepared = await BindAsync(statement, cancellationToken).ConfigureAwait(false);
        try
        {
            var data = await BoundedAsync(ExecuteReaderAsync(prepared.Command, cancellationToken), cancellationToken).ConfigureAwait(false);
            await using (Closing(data, cancellationToken))
            {
                var rows = new List<T>(Math.Min(prepared.LastRowCount, 4096));
                var row = Row(data);
                while (await BoundedAsync(data.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false))
                {
                    rows.Add(reader.Read(in row));
                }

                prepared.LastRowCount = rows.Count;
                return rows;
            }
        }
        catch (Exception exception) when (Translate(exception, statement.Statement.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            Release(prepared);
        }
    }

    /// <inheritdoc/>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<SingleRow<T>> OneAsync<T, TRowReader>(
        BoundStatement statement, TRowReader reader, CancellationToken cancellationToken)
    {
        var prepared = await BindAsync(statement, cancellationToken).ConfigureAwait(false);
        try
        {
            var data = await BoundedAsync(ExecuteReaderAsync(prepared.Command, cancellationToken), cancellationToken).ConfigureAwait(false);
            await using (Closing(data, cancellationToken))
            {
                if (!await BoundedAsync(data.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false))
                {
                    return default;
                }

                var value = reader.Read(Row(data));
                return new SingleRow<T>(value, await BoundedAsync(data.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false) ? 2 : 1);
            }
        }
        catch (Exception exception) when (Translate(exception, statement.Statement.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            Release(prepared);
        }
    }

    /// <summary>True if other statements must be able to run between two chunks of a stream: in a transaction, or if this is the only connection.</summary>
    internal bool IsUsedBetweenChunks => HasTransaction || IsShared;

    /// <inheritdoc/>
    public override RowCursor OpenCursor(BoundStatement statement) =>
        new ServerCursor<TStatement, TCommand, TReader, TRow>(this, statement);

    /// <inheritdoc/>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ExecuteAsync(BoundStatement statement, CancellationToken cancellationToken)
    {
        var prepared = await BindAsync(statement, cancellationToken).ConfigureAwait(false);
        try
        {
            // -1 is the answer to a statement that touches no rows by its nature.
            return Math.Max(0, await ExecuteNonQueryAsync(prepared.Command, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (Translate(exception, statement.Statement.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            Release(prepared);
        }
    }

    /// <inheritdoc/>
    /// <remarks>One row after the other; a driver that can send many at once overrides it.</remarks>
    public override ValueTask<int> ExecuteBatchAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken) =>
        batch.Count == 1 ? ExecuteRowAsync(statement, batch, 0, cancellationToken) : ExecuteRowsAsync(statement, batch, cancellationToken);

    private async ValueTask<int> ExecuteRowsAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var total = 0;
        for (var i = 0; i < batch.Count; i++)
        {
            total += await ExecuteRowAsync(statement, batch, i, cancellationToken).ConfigureAwait(false);
        }

        return total;
    }

    /// <inheritdoc/>
    public sealed override async ValueTask ExecuteScriptAsync(string sql, CancellationToken cancellationToken)
    {
        await GetReadyAsync(cancellationToken).ConfigureAwait(false);
        await RunAsync(sql, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Creates and prepares a command with all its parameters, whose values are set later.</summary>
    protected abstract ValueTask<TStatement> PrepareAsync(CompiledStatement statement, CancellationToken cancellationToken);

    /// <summary>False for a statement that must be prepared again at each run.</summary>
    protected virtual bool MayKeep(CompiledStatement statement) => true;

    /// <summary>The writer of a statement's parameters.</summary>
    protected abstract IParameterWriter Parameters(TStatement statement);

    /// <summary>Called when the values are written, before the statement runs: a driver that takes the types from them prepares here.</summary>
    protected virtual ValueTask ReadyAsync(TStatement statement, CancellationToken cancellationToken) => default;

    /// <summary>Runs a command whose rows are to be read. A driver whose reader has its own type saves a task by overriding it.</summary>
    protected internal virtual async Task<TReader> ExecuteReaderAsync(TCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return (TReader)await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a command whose rows are not read; returns the number of affected rows, -1 for a statement that affects none by its nature.</summary>
    protected virtual ValueTask<int> ExecuteNonQueryAsync(TCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return BoundedAsync(command.ExecuteNonQueryAsync(cancellationToken), cancellationToken);
    }

    /// <summary>The row of a reader.</summary>
    protected abstract TRow Row(TReader reader);

    /// <summary>Creates a command that is run once.</summary>
    protected abstract TCommand CreateCommand(string sql);

    /// <summary>Receives the result of a single-row insert that is not a row: the last inserted id.</summary>
    protected virtual void ReadGeneratedKey<TBatch>(TStatement statement, TBatch batch, int row)
        where TBatch : struct, IRowBatch => throw new InvalidOperationException("This driver returns generated keys as rows.");

    /// <summary>Runs a statement for one row of a batch.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    protected async ValueTask<int> ExecuteRowAsync<TBatch>(CompiledStatement statement, TBatch batch, int row, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch
    {
        var prepared = await FindAsync(statement, cancellationToken).ConfigureAwait(false);
        try
        {
            batch.Write(row, Parameters(prepared));
            await ReadyAsync(prepared, cancellationToken).ConfigureAwait(false);
            int affected;
            if (statement.ReturnsRows)
            {
                var data = await BoundedAsync(ExecuteReaderAsync(prepared.Command, cancellationToken), cancellationToken).ConfigureAwait(false);
                await using (Closing(data, cancellationToken))
                {
                    affected = 0;
                    while (await BoundedAsync(data.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false))
                    {
                        batch.Read(row, Row(data));
                        affected = 1;
                    }
                }
            }
            else
            {
                affected = await ExecuteNonQueryAsync(prepared.Command, cancellationToken).ConfigureAwait(false);
                if (statement.ReturnsGeneratedKey && affected > 0)
                {
                    ReadGeneratedKey(prepared, batch, row);
                }
            }

            batch.Done(row, affected);
            return affected;
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

    /// <summary>Makes the connection free for a statement, and notes what its loss would mean.</summary>
    protected async ValueTask StartAsync(CompiledStatement statement, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(statement);
        await GetReadyAsync(cancellationToken).ConfigureAwait(false);
        _current = statement;
        _hasWritten |= !HasTransaction && statement.Access != StatementAccess.Read;
        if (statement.ChangesSession)
        {
            MarkChanged();
        }
    }

    internal async ValueTask<TStatement> BindAsync(BoundStatement statement, CancellationToken cancellationToken)
    {
        var prepared = await FindAsync(statement.Statement, cancellationToken).ConfigureAwait(false);
        try
        {
            statement.WriteParameters(Parameters(prepared));
            await ReadyAsync(prepared, cancellationToken).ConfigureAwait(false);
            return prepared;
        }
        catch (Exception exception)
        {
            Release(prepared);
            if (Translate(exception, statement.Statement.Sql, cancellationToken) is { } translated)
            {
                throw translated;
            }

            throw;
        }
    }

    internal TRow RowOf(TReader reader) => Row(reader);

    internal void Begin(ServerCursor<TStatement, TCommand, TReader, TRow> rows) => _rows = IsUsedBetweenChunks ? rows : null;

    internal void End(ServerCursor<TStatement, TCommand, TReader, TRow> rows) => _rows = ReferenceEquals(_rows, rows) ? null : _rows;

    private ValueTask CloseRowsAsync(CancellationToken waitUntil) => _rows?.CloseAsync(waitUntil) ?? default;

    /// <inheritdoc/>
    public override void ForgetStatements() => _statements.Close();

    /// <summary>Releases a statement for its next run; one that is not cached is closed.</summary>
    protected internal static void Release(TStatement statement)
    {
        statement.IsOpen = false;
        if (!statement.IsKept)
        {
            statement.Close();
        }
    }

    /// <summary>The cached command of a statement, or one that is prepared now. The caller releases it with <see cref="Release"/>.</summary>
    protected async ValueTask<TStatement> FindAsync(CompiledStatement statement, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(statement);
        await StartAsync(statement, cancellationToken).ConfigureAwait(false);
        if (_statements.Find(statement, out var mayKeep) is { } kept)
        {
            return kept;
        }

        try
        {
            var prepared = await PrepareAsync(statement, cancellationToken).ConfigureAwait(false);
            if (mayKeep && MayKeep(statement))
            {
                _statements.Keep(prepared);
            }

            return prepared;
        }
        catch (Exception exception) when (Translate(exception, statement.Sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }
}
