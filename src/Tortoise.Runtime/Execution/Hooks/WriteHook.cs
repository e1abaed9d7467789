namespace Tortoise;

/// <summary>
/// Is called around the writes of all models of a database (<see cref="DatabaseOptions.Hooks"/>): override what is of interest. Hooks run one after another, in the order in
/// which they are registered, in the transaction of the write; an exception keeps it from being written. One for a single model derives from
/// <see cref="WriteHook{TModel}"/>.
/// </summary>
public abstract class WriteHook
{
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
