using System.Data.Common;
using System.Runtime.CompilerServices;
using Tortoise.Compilation;
using Tortoise.CompilerServices;
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
public abstract class ServerSession<TStatement, TCommand, TReader, TRow> : Session
    where TStatement : ServerStatement<TCommand>
    where TCommand : DbCommand
    where TReader : DbDataReader
    where TRow : struct, IRow
{
    private readonly StatementCache<TStatement> _statements = new(capacity: 256);

    /// <summary>The model whose table the statement under way writes; null for others. Errors take names from it.</summary>
    protected ModelMetadata? Model { get; private set; }

    /// <summary>True between the begin and the end of a transaction.</summary>
    protected bool HasTransaction { get; set; }

    /// <inheritdoc/>
    public override bool IsShared => false;

    /// <inheritdoc/>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<List<T>> ListAsync<T, TRowReader>(
        BoundStatement statement, TRowReader reader, CancellationToken cancellationToken)
    {
        var prepared = await BindAsync(statement, cancellationToken).ConfigureAwait(false);
        try
        {
            var data = await ExecuteReaderAsync(prepared.Command, cancellationToken).ConfigureAwait(false);
            await using (data.ConfigureAwait(false))
            {
                var rows = new List<T>(Math.Min(prepared.LastRowCount, 4096));
                var row = Row(data);
                while (await data.ReadAsync(cancellationToken).ConfigureAwait(false))
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
            var data = await ExecuteReaderAsync(prepared.Command, cancellationToken).ConfigureAwait(false);
            await using (data.ConfigureAwait(false))
            {
                if (!await data.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    return default;
                }

                var value = reader.Read(Row(data));
                return new SingleRow<T>(value, await data.ReadAsync(cancellationToken).ConfigureAwait(false) ? 2 : 1);
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
            return Math.Max(0, await prepared.Command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false));
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
    public override async ValueTask<int> ExecuteBatchAsync<TBatch>(
        CompiledStatement statement, TBatch batch, CancellationToken cancellationToken)
    {
        var total = 0;
        for (var i = 0; i < batch.Count; i++)
        {
            total += await ExecuteRowAsync(statement, batch, i, cancellationToken).ConfigureAwait(false);
        }

        return total;
    }

    /// <inheritdoc/>
    public override async ValueTask BeginAsync(int depth, TransactionOptions options, CancellationToken cancellationToken)
    {
        // From the first command on: a transaction that began by half must not be lent to somebody else.
        HasTransaction = true;
        foreach (var command in BeginCommands(depth, options))
        {
            await RunAsync(command, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask CommitAsync(int depth, CancellationToken cancellationToken)
    {
        // Once the commit is sent, its outcome must be known: a cancellation would leave it open whether it was done.
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var command in CommitCommands(depth))
        {
            await RunAsync(command, CancellationToken.None).ConfigureAwait(false);
        }

        HasTransaction = depth > 0;
    }

    /// <inheritdoc/>
    public override async ValueTask RollbackAsync(int depth)
    {
        foreach (var command in RollbackCommands(depth))
        {
            await RunAsync(command, CancellationToken.None).ConfigureAwait(false);
        }

        HasTransaction = depth > 0;
    }

    /// <inheritdoc/>
    public override ValueTask ExecuteScriptAsync(string sql, CancellationToken cancellationToken) => RunAsync(sql, cancellationToken);

    /// <summary>Closes the kept commands; a driver closes its connection after.</summary>
    public override void Close() => _statements.Close();

    /// <inheritdoc/>
    /// <remarks>A connection whose transaction was not ended, or that is lost, is not lent again: its state is not known.</remarks>
    public override void Return()
    {
        var isFit = IsConnected && !HasTransaction;
        HasTransaction = false;
        GiveBack(isFit);
    }

    /// <summary>True while the connection can be used.</summary>
    protected abstract bool IsConnected { get; }

    /// <summary>Gives the session back to whom it was rented from: to be lent again, or to be closed.</summary>
    protected abstract void GiveBack(bool isFit);

    /// <summary>Makes and prepares a command with all its parameters, which are given values later.</summary>
    protected abstract ValueTask<TStatement> PrepareAsync(CompiledStatement statement, CancellationToken cancellationToken);

    /// <summary>The writer of a statement's parameters.</summary>
    protected abstract IParameterWriter Parameters(TStatement statement);

    /// <summary>Called when the values are written, before the statement runs: a driver that takes the types from them prepares here.</summary>
    protected virtual ValueTask ReadyAsync(TStatement statement, CancellationToken cancellationToken) => default;

    /// <summary>Runs a command whose rows are to be read. A driver that has a reader of its own type to give saves a task by overriding it.</summary>
    protected internal virtual async Task<TReader> ExecuteReaderAsync(TCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return (TReader)await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The row of a reader.</summary>
    protected abstract TRow Row(TReader reader);

    /// <summary>The exception of Tortoise's for one of the driver's; null leaves it as it is.</summary>
    protected abstract Exception? Translate(Exception exception, string sql, CancellationToken cancellationToken);

    /// <summary>Makes a command that is run once.</summary>
    protected abstract TCommand CreateCommand(string sql);

    /// <summary>Runs a command without parameters or result.</summary>
    protected async ValueTask RunAsync(string sql, CancellationToken cancellationToken)
    {
        Model = null;
        try
        {
            var command = CreateCommand(sql);
            await using (command.ConfigureAwait(false))
            {
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (Translate(exception, sql, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }

    /// <summary>What begins a transaction or sets a savepoint.</summary>
    protected virtual IEnumerable<string> BeginCommands(int depth, TransactionOptions options) => [depth == 0 ? "BEGIN" : $"SAVEPOINT t{depth}"];

    /// <summary>What commits a transaction or releases a savepoint.</summary>
    protected virtual IEnumerable<string> CommitCommands(int depth) => [depth == 0 ? "COMMIT" : $"RELEASE SAVEPOINT t{depth}"];

    /// <summary>What rolls a transaction back, or to a savepoint that is then forgotten.</summary>
    protected virtual IEnumerable<string> RollbackCommands(int depth) =>
        depth == 0 ? ["ROLLBACK"] : [$"ROLLBACK TO SAVEPOINT t{depth}", $"RELEASE SAVEPOINT t{depth}"];

    /// <summary>Takes what an insert of one row gives back, where it is not a row: the last inserted id.</summary>
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
                var data = await ExecuteReaderAsync(prepared.Command, cancellationToken).ConfigureAwait(false);
                await using (data.ConfigureAwait(false))
                {
                    affected = 0;
                    while (await data.ReadAsync(cancellationToken).ConfigureAwait(false))
                    {
                        batch.Read(row, Row(data));
                        affected = 1;
                    }
                }
            }
            else
            {
                affected = await prepared.Command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
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

    internal Exception? TranslateError(Exception exception, string sql, CancellationToken cancellationToken) =>
        Translate(exception, sql, cancellationToken);

    /// <summary>True where other statements must be able to run while rows are still to be read.</summary>
    internal bool MustReadAhead => HasTransaction || IsShared;

    /// <summary>Closes the kept commands: what they were prepared for has changed.</summary>
    protected void ForgetStatements() => _statements.Close();

    /// <summary>Makes a statement free for its next run; one that is not kept is closed.</summary>
    protected internal static void Release(TStatement statement)
    {
        statement.IsOpen = false;
        if (!statement.IsKept)
        {
            statement.Close();
        }
    }

    /// <summary>The kept command of a statement, or one that is prepared now. The caller gives it free by <see cref="Release"/>.</summary>
    protected async ValueTask<TStatement> FindAsync(CompiledStatement statement, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(statement);
        Model = statement.Model;
        if (_statements.Find(statement, out var mayKeep) is { } kept)
        {
            return kept;
        }

        try
        {
            var prepared = await PrepareAsync(statement, cancellationToken).ConfigureAwait(false);
            if (mayKeep)
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
