using Tortoise.Execution;

namespace Tortoise;

/// <content>The connection, which one statement has at a time, and what takes it away when the time is over.</content>
public sealed partial class Transaction
{
    /// <summary>
    /// Takes the connection for one statement of the program. Statements that are started together run one after another, in the order in
    /// which they were started, on every database.
    /// </summary>
    /// <exception cref="TransactionException">The transaction cannot run a statement now; the message says why.</exception>
    internal ValueTask<Lease> LeaseAsync(CancellationToken cancellationToken)
    {
        ThrowIfUnusable();
        return Root._turns.TryTake() ? new(new Lease(_session!, this)) : WaitAsync(cancellationToken);
    }

    /// <summary>Takes the connection for the begin or end of a transaction, which no statement may be running beside.</summary>
    /// <exception cref="TransactionException">The transaction cannot run a statement now; the message says why.</exception>
    internal Lease Use()
    {
        ThrowIfUnusable();
        if (!Root._turns.TryTake())
        {
            if (Root._deadline is { HasPassed: true } deadline)
            {
                throw deadline.Error();
            }

            throw new TransactionException(
                "The transaction is running another statement. Await all statements of a transaction before it ends, and before an inner one begins.");
        }

        return new Lease(_session!, this);
    }

    private async ValueTask<Lease> TurnAsync(CancellationToken cancellationToken)
    {
        if (Root._turns.Wait() is { } turn)
        {
            using (cancellationToken.UnsafeRegister(static (turn, token) => ((TaskCompletionSource)turn!).TrySetCanceled(token), turn))
            {
                await turn.Task.ConfigureAwait(false);
            }
        }

        return new Lease(_session!, this);
    }

    private async ValueTask<Lease> WaitAsync(CancellationToken cancellationToken)
    {
        var lease = await TurnAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // It may have ended while this statement waited.
            ThrowIfUnusable();
            return lease;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    internal void Exit()
    {
        if (Root._turns.Release())
        {
            Root.ReturnSession();
        }

        if (Root._deadline is { HasPassed: true })
        {
            Root.Expire();
        }
    }

    /// <summary>
    /// Rolls the outermost transaction back when its time is over, in place of whoever holds it. A statement that is running is cancelled by
    /// its token, and comes here when it has ended.
    /// </summary>
    private void Expire()
    {
        if (_state == State.Active && _turns.TryTake())
        {
            _ = RollBackExpiredAsync();
        }
    }

    private async Task RollBackExpiredAsync()
    {
        Database.Telemetry.Transactions.TimedOut();
        EndInner();
        _state = State.RolledBack;
        try
        {
            await _session!.RollbackAsync(0).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TortoiseException or OperationCanceledException)
        {
            // Its session is not lent again, and what is not committed when a connection is closed is rolled back.
        }
        finally
        {
            End();

            // Those that waited hear that the time is over.
            _turns.Release();
        }
    }
}
