using System.Data.Common;
using Tortoise.Compilation;

namespace Tortoise.Execution;

/// <summary>Queries that are sent together (<see cref="ServerBatch{TStatement, TCommand, TReader, TRow}"/>).</summary>
internal abstract partial class ServerSession<TStatement, TCommand, TReader, TRow>
{
    private DbBatch? _batch;

    /// <inheritdoc/>
    public override BatchResults OpenBatch(IReadOnlyList<BoundStatement> statements, bool inOneSnapshot) =>
        new ServerBatch<TStatement, TCommand, TReader, TRow>(this, statements, inOneSnapshot);

    /// <summary>How many queries are sent together at most.</summary>
    protected internal virtual int MostInBatch => 500;

    /// <summary>True if a query can be sent together with others. Raw SQL may be more than one statement, or end what others are in.</summary>
    protected internal virtual bool GoesWithOthers(CompiledStatement statement) => statement is { Access: StatementAccess.Read, ChangesSession: false };

    /// <summary>False if the rows of a query that was sent with others are not exactly those that it has by itself.</summary>
    protected internal virtual bool HasExactRows(TReader reader, CompiledStatement statement) => true;

    /// <summary>Adds a query with its values to the batch.</summary>
    protected internal abstract ValueTask AddAsync(BoundStatement statement, CancellationToken cancellationToken);

    /// <summary>Begins a batch whose queries all see one state of the database.</summary>
    /// <param name="statements">The queries.</param>
    protected internal virtual void BeginSnapshot(IReadOnlyList<BoundStatement> statements) => throw new InvalidOperationException("This driver has no snapshots of batches.");

    /// <summary>Ends what <see cref="BeginSnapshot(IReadOnlyList{BoundStatement})"/> began, with the batch.</summary>
    protected internal virtual void EndSnapshot()
    {
    }

    /// <summary>Sends the batch.</summary>
    protected internal virtual Task<DbDataReader> ExecuteBatchAsync(CancellationToken cancellationToken) => Batch.ExecuteReaderAsync(cancellationToken);

    /// <summary>Ends the batch, whose reader is closed.</summary>
    protected internal virtual void EndBatch()
    {
        _batch?.Dispose();
        _batch = null;
    }

    /// <summary>What is sent together.</summary>
    protected DbBatch Batch => _batch ??= CreateBatch();

    private DbBatch CreateBatch()
    {
        // Not every driver gives a batch the time limit of the connection's commands.
        using var command = connection.CreateCommand();
        var batch = connection.CreateBatch();
        batch.Timeout = command.CommandTimeout;
        return batch;
    }
}
