namespace Tortoise.Execution;

/// <summary>A session for a while: from the pool, or that of the transaction the flow is in.</summary>
internal readonly struct Lease(Session session, Transaction? transaction) : IDisposable
{
    public Session Session => session;

    /// <summary>True where keeping the session would keep others, or the caller itself, from working.</summary>
    public bool IsShared => transaction is not null || session.IsShared;

    public void ThrowIfOther(Session expected)
    {
        if (!ReferenceEquals(session, expected))
        {
            throw new TransactionException("The rows were streamed in a transaction that is no longer the current one. Read them to the end, or into a list, inside it.");
        }
    }

    public void Dispose()
    {
        if (transaction is not null)
        {
            transaction.Exit();
        }
        else
        {
            session.Return();
        }
    }
}
