using Tortoise.Execution;

namespace Tortoise;

public sealed partial class Database
{
    private readonly RegisteredHooks? _hooks;

    /// <summary>
    /// Runs a callback when what this async flow has written in its transaction is permanent: after the outermost commit, never after a rollback
    /// (<see cref="Transaction.OnCommit"/>). Without a transaction it runs at once.
    /// </summary>
    public ValueTask OnCommitAsync(Func<Task> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        if (TransactionOfFlow is not { } transaction)
        {
            return new ValueTask(callback());
        }

        transaction.OnCommit(callback);
        return default;
    }

    /// <summary>True if there are hooks, of any model.</summary>
    internal bool HasHooks => _hooks is not null;

    /// <summary>The hooks for writes of a model, in the order of their registration.</summary>
    internal WriteHook[] HooksOf(Type model) => _hooks is null ? [] : _hooks.Of(model);

    /// <summary>Makes the database current, and the transaction that a write in it is part of, so that what hooks query and write is part of it, too.</summary>
    internal IDisposable EnterFlow() => new AmbientScope(Ambient.Push(Real, TransactionOfFlow));
}
