using Tortoise.Execution;

namespace Tortoise;

/// <summary>
/// Is called around the writes of all models of a database (<see cref="DatabaseOptions.Hooks"/>): override what is of interest. Hooks run one after another, in the order in
/// which they are registered, in the transaction of the write; an exception keeps it from being written. One for a single model derives from
/// <see cref="WriteHook{TModel}"/>.
/// </summary>
public abstract class WriteHook
{
    /// <summary>
    /// A hook that comes from dependency injection: it is asked of the services of the flow (<see cref="Database.Enter(IServiceProvider)"/>, else
    /// <see cref="DatabaseOptions.Services"/>) at each call, so it is registered as a singleton or scoped.
    /// </summary>
    /// <remarks>The model of the hook is unknown until it is resolved, so every write of every model runs in a transaction. For a hook of a single model, use the overload that names the model.</remarks>
    /// <typeparam name="THook">The hook.</typeparam>
    public static WriteHook FromServices<THook>()
        where THook : WriteHook => new ServiceHook<THook>(model: null);

    /// <summary>The same for a hook of one model; writes of others know nothing of it.</summary>
    /// <typeparam name="THook">The hook.</typeparam>
    /// <typeparam name="TModel">Its model.</typeparam>
    public static WriteHook FromServices<THook, TModel>()
        where THook : WriteHook<TModel>
        where TModel : class => new ServiceHook<THook>(typeof(TModel));

    /// <summary>Before objects are saved: once for all objects of a call.</summary>
    public virtual ValueTask BeforeSaveAsync(SaveContext save, CancellationToken cancellationToken) => default;

    /// <summary>After objects are saved: they have their keys.</summary>
    public virtual ValueTask AfterSaveAsync(SaveContext save, CancellationToken cancellationToken) => default;

    /// <summary>Before the rows of a query are updated.</summary>
    public virtual ValueTask BeforeUpdateAsync(UpdateContext update, CancellationToken cancellationToken) => default;

    /// <summary>After the rows of a query are updated.</summary>
    public virtual ValueTask AfterUpdateAsync(UpdateContext update, CancellationToken cancellationToken) => default;

    /// <summary>Before an object, the rows of a query, or those that a cascade reaches, are deleted.</summary>
    public virtual ValueTask BeforeDeleteAsync(DeleteContext delete, CancellationToken cancellationToken) => default;

    /// <summary>After they are deleted.</summary>
    public virtual ValueTask AfterDeleteAsync(DeleteContext delete, CancellationToken cancellationToken) => default;

    /// <summary>True if it is called for a model.</summary>
    private protected virtual bool IsFor(Type model) => true;

    internal bool IsCalledFor(Type model) => IsFor(model);
}
