using System.Runtime.CompilerServices;

namespace Tortoise.Execution;

/// <content>Transactions, and what the server may have done to them.</content>
internal abstract partial class ServerSession<TStatement, TCommand, TReader, TRow>
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    private TransactionState _transaction;
    private bool _isCommitting;

    /// <summary>True between the begin and the end of a transaction.</summary>
    protected bool HasTransaction => _transaction is not (TransactionState.None or TransactionState.Abandoned);

    /// <inheritdoc/>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public sealed override async ValueTask BeginAsync(int depth, TransactionOptions options, CancellationToken cancellationToken)
    {
        await GetReadyAsync(cancellationToken).ConfigureAwait(false);
        ThrowIfUnsupported(options);

        if (depth == 0)
        {
            // From the first command on: a transaction that was partly begun must not be lent to another caller.
            _transaction = TransactionState.Active;
        }

        await BeginAtServerAsync(depth, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Once a COMMIT is sent, its outcome must be known: a cancellation does not stop it, and if the server then does not answer, the
    /// <see cref="ConnectionException"/> says that it may be done.
    /// </remarks>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public sealed override async ValueTask CommitAsync(int depth, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await (depth == 0 ? CloseRowsAsync(cancellationToken) : default).ConfigureAwait(false);
        await GetReadyAsync(cancellationToken).ConfigureAwait(false);
        if (_transaction == TransactionState.Failed)
        {
            // The server would take the COMMIT, roll back and report no error.
            throw new TransactionException(
                $"A statement of the transaction failed, so {Server} cannot commit it. Roll it back; run statements that may fail in an inner transaction.");
        }

        _isCommitting = depth == 0;
        try
        {
            await CommitAtServerAsync(depth, cancellationToken).ConfigureAwait(false);
            _transaction = depth == 0 ? TransactionState.None : _transaction;
        }
        catch (OperationCanceledException exception) when (IsAbandoned)
        {
            throw LostConnection.Of(Server, mayBeDone: depth == 0, exception);
        }
        finally
        {
            _isCommitting = false;
        }
    }

    /// <inheritdoc/>
    /// <remarks>With its connection a transaction has gone already. A server that does not answer is not waited for: it rolls back what was not committed.</remarks>
    public sealed override async ValueTask RollbackAsync(int depth)
    {
        if (!IsConnected)
        {
            return;
        }

        try
        {
            if (depth == 0)
            {
                await CloseRowsAsync(Cancelled).ConfigureAwait(false);
            }
            else if (_rows is { } rows)
            {
                await rows.ReadAheadAsync(CancellationToken.None, Cancelled).ConfigureAwait(false);
            }

            if (depth == 0 || _transaction != TransactionState.RolledBack)
            {
                await RollBackAtServerAsync(depth, Cancelled).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException exception) when (IsAbandoned)
        {
            // A long one does not mean that the server is lost.
            _isLeftToRollBack = true;
            throw LostConnection.Of(Server, mayBeDone: false, exception);
        }

        _transaction = depth == 0 ? TransactionState.None
            : _transaction == TransactionState.Failed ? TransactionState.Active
            : _transaction;
    }

    /// <summary>Refuses what this server's transactions cannot be, before anything is begun.</summary>
    protected virtual void ThrowIfUnsupported(TransactionOptions options)
    {
    }

    /// <summary>Begins a transaction, or sets a savepoint.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    protected virtual async ValueTask BeginAtServerAsync(int depth, TransactionOptions options, CancellationToken cancellationToken)
    {
        foreach (var command in BeginCommands(depth, options))
        {
            await RunAsync(command, cancellationToken, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Commits, or releases a savepoint.</summary>
    /// <param name="depth">0 for the transaction.</param>
    /// <param name="waitUntil">Ends the wait for a server that does not answer; it does not cancel the commit.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    protected virtual async ValueTask CommitAtServerAsync(int depth, CancellationToken waitUntil)
    {
        foreach (var command in CommitCommands(depth))
        {
            await RunAsync(command, CancellationToken.None, waitUntil).ConfigureAwait(false);
        }
    }

    /// <summary>Rolls back, or back to a savepoint.</summary>
    /// <param name="depth">0 for the transaction.</param>
    /// <param name="waitUntil">Ends the wait for a server that does not answer.</param>
    protected virtual async ValueTask RollBackAtServerAsync(int depth, CancellationToken waitUntil)
    {
        foreach (var command in RollbackCommands(depth))
        {
            await RunAsync(command, CancellationToken.None, waitUntil).ConfigureAwait(false);
        }
    }

    /// <summary>What begins a transaction or sets a savepoint.</summary>
    protected virtual IEnumerable<string> BeginCommands(int depth, TransactionOptions options) => [depth == 0 ? "BEGIN" : $"SAVEPOINT t{depth}"];

    /// <summary>What commits a transaction or releases a savepoint.</summary>
    protected virtual IEnumerable<string> CommitCommands(int depth) => [depth == 0 ? "COMMIT" : $"RELEASE SAVEPOINT t{depth}"];

    /// <summary>What rolls a transaction back, or to a savepoint that is then forgotten.</summary>
    protected virtual IEnumerable<string> RollbackCommands(int depth) =>
        depth == 0 ? ["ROLLBACK"] : [$"ROLLBACK TO SAVEPOINT t{depth}", $"RELEASE SAVEPOINT t{depth}"];

    /// <summary>True for an error after which the server will not commit the transaction.</summary>
    protected virtual bool FailsTransaction(Exception exception) => false;

    /// <summary>Records that the transaction cannot be committed.</summary>
    protected void MarkFailed() => _transaction = _transaction == TransactionState.Active ? TransactionState.Failed : _transaction;

    /// <summary>True for an error after which the server may have rolled the whole transaction back.</summary>
    protected virtual bool MayEndTransaction(Exception exception) => false;

    /// <summary>Asks the server whether the transaction is still there.</summary>
    protected virtual ValueTask<bool> IsInTransactionAsync(CancellationToken cancellationToken) => new(true);

    /// <summary>Makes the connection free for the next command, which must not run outside a transaction that the program believes in.</summary>
    private ValueTask GetReadyAsync(CancellationToken cancellationToken) =>
        _rows is null && _transaction < TransactionState.InDoubt && !_isLost ? default : GetReadySlowlyAsync(cancellationToken);

    private async ValueTask GetReadySlowlyAsync(CancellationToken cancellationToken)
    {
        if (_isLost)
        {
            throw LostConnection.Of(Server, mayBeDone: false, inner: null);
        }

        if (_rows is { } rows)
        {
            await rows.ReadAheadAsync(cancellationToken, cancellationToken).ConfigureAwait(false);
        }

        if (_transaction == TransactionState.Abandoned)
        {
            await RollBackAtServerAsync(0, Cancelled).ConfigureAwait(false);
            _transaction = TransactionState.None;
        }

        if (_transaction is TransactionState.InDoubt or TransactionState.RolledBack)
        {
            await ThrowIfRolledBackAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask ThrowIfRolledBackAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_transaction == TransactionState.InDoubt && await IsInTransactionAsync(cancellationToken).ConfigureAwait(false))
            {
                _transaction = TransactionState.Active;
                return;
            }
        }
        catch (Exception exception) when (Translate(exception, "", cancellationToken) is { } translated)
        {
            throw translated;
        }

        // What would run now would be permanent at once.
        _transaction = TransactionState.RolledBack;
        throw new TransactionException(
            $"{Server} has rolled the whole transaction back after an earlier error. Roll it back here too, and run it again from its beginning.");
    }
}
