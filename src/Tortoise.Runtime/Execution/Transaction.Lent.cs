using Tortoise.Execution;

namespace Tortoise;

/// <content>Transactions on a connection that somebody has already, and keeps.</content>
public sealed partial class Transaction
{
    private bool _isOnLent;

    /// <summary>Begins one on a session, which it does not return.</summary>
    internal static async ValueTask<Transaction> BeginOnAsync(Session session, Database database, TransactionOptions options, CancellationToken cancellationToken)
    {
        await session.BeginAsync(0, options, cancellationToken).ConfigureAwait(false);
        Interlocked.Increment(ref database.OpenTransactions);
        return new Transaction(database, parent: null, options) { _session = session, _isOnLent = true, _isEntered = true, _state = State.Active };
    }

    /// <summary>Commits, and begins again: flows that are in it stay in it.</summary>
    /// <param name="committed">Told when it is committed, which it stays if it cannot begin again.</param>
    /// <param name="pause">How long no transaction is open between the two.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    internal async ValueTask CommitAndGoOnAsync(Action committed, TimeSpan pause, CancellationToken cancellationToken)
    {
        using (Use())
        {
            await _session!.CommitAsync(0, cancellationToken).ConfigureAwait(false);
            _undo = null;
            _state = State.Committed;
            committed();
            try
            {
                await (pause > TimeSpan.Zero ? Task.Delay(pause, Database.TimeProvider, cancellationToken) : Task.CompletedTask).ConfigureAwait(false);
                await _session.BeginAsync(0, _options, cancellationToken).ConfigureAwait(false);
                _state = State.Active;
            }
            catch
            {
                End();
                throw;
            }
        }
    }

    private void ReturnSession()
    {
        if (!_isOnLent)
        {
            _session!.Return();
        }
    }
}
