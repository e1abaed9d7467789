using Tortoise.Compilation;

namespace Tortoise.Execution;

/// <summary>A leased session: from the pool, or that of the current transaction.</summary>
internal readonly struct Lease(Session session, Transaction? transaction) : IDisposable
{
    public Session Session => session;

    /// <summary>The transaction the session is in; null outside one.</summary>
    public Transaction? Transaction => transaction;

    private bool HasEnded => transaction is { IsActive: false };

    /// <summary>True if keeping the session would block others, or the caller itself.</summary>
    public bool IsShared => transaction is not null || session.IsShared;

    /// <summary>True if a statement that failed outside a transaction had no effect, and a retry may succeed.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="exception">What it failed with.</param>
    /// <param name="attempt">How often it was repeated before.</param>
    public bool MayRepeat(CompiledStatement statement, Exception exception, int attempt) => transaction is null && exception switch
    {
        // Lost since its last use.
        ConnectionException => statement.Access == StatementAccess.Read && attempt == 0,

        // Every connection may have prepared it.
        TransientException transient => transient.IsStale && attempt < 100,
        _ => false,
    };

    /// <summary>Makes sure that a stream which began on another lease can go on with this one.</summary>
    public void ThrowIfCannotContinue(Lease first)
    {
        if (!ReferenceEquals(session, first.Session) || first.HasEnded)
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
