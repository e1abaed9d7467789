using Tortoise.Execution;
using Tortoise.Metadata;

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

    /// <summary>True if there are hooks for deletes of a model, or for those that cascades make of them.</summary>
    internal bool TellsOfDeletes(Type type, ModelMetadata model) => CalledHooks is { } hooks && (hooks.Of(type).Length > 0 || hooks.CascadesTo(model).Count > 0);

    /// <summary>The foreign keys to a model by which a delete of its rows reaches those of models with hooks.</summary>
    internal IReadOnlyList<RelationMetadata> HookedCascadesTo(ModelMetadata model) => CalledHooks?.CascadesTo(model) ?? [];

    /// <summary>The hooks for writes of a model, in the order of their registration.</summary>
    internal WriteHook[] HooksOf(Type model) => CalledHooks?.Of(model) ?? [];

    /// <summary>The hooks, and what keeps histories; null if there is neither.</summary>
    private RegisteredHooks? CalledHooks => _hooks ?? (RegisteredModels.HaveHistory ? RegisteredHooks.None : null);

    /// <summary>Makes the database current, and the transaction that a write in it is part of, so that what hooks query and write is part of it, too.</summary>
    internal IDisposable EnterFlow() => new AmbientScope(Ambient.Push(Real, TransactionOfFlow));
}
