namespace Tortoise;

/// <summary>
/// Is called around the writes of one model (<see cref="DatabaseOptions.Hooks"/>): override what is of interest. One of a base class or an interface is called for all models that have it, and told
/// of their objects. Of classes that share a table, one is told of the objects of its class and those derived from it, and of updates and deletes of a query that may have rows of them.
/// </summary>
/// <typeparam name="TModel">The model, or what several have in common.</typeparam>
public abstract class WriteHook<TModel> : WriteHook
    where TModel : class
{
    /// <inheritdoc cref="WriteHook.BeforeSaveAsync"/>
    public virtual ValueTask BeforeSaveAsync(SaveContext<TModel> save, CancellationToken cancellationToken) => default;

    /// <inheritdoc cref="WriteHook.AfterSaveAsync"/>
    public virtual ValueTask AfterSaveAsync(SaveContext<TModel> save, CancellationToken cancellationToken) => default;

    /// <inheritdoc cref="WriteHook.BeforeUpdateAsync"/>
    public virtual ValueTask BeforeUpdateAsync(UpdateContext<TModel> update, CancellationToken cancellationToken) => default;

    /// <inheritdoc cref="WriteHook.AfterUpdateAsync"/>
    public virtual ValueTask AfterUpdateAsync(UpdateContext<TModel> update, CancellationToken cancellationToken) => default;

    /// <inheritdoc cref="WriteHook.BeforeDeleteAsync"/>
    public virtual ValueTask BeforeDeleteAsync(DeleteContext<TModel> delete, CancellationToken cancellationToken) => default;

    /// <inheritdoc cref="WriteHook.AfterDeleteAsync"/>
    public virtual ValueTask AfterDeleteAsync(DeleteContext<TModel> delete, CancellationToken cancellationToken) => default;

    /// <inheritdoc/>
    public sealed override ValueTask BeforeSaveAsync(SaveContext save, CancellationToken cancellationToken) =>
        save.For<TModel>() is { } own ? BeforeSaveAsync(own, cancellationToken) : default;

    /// <inheritdoc/>
    public sealed override ValueTask AfterSaveAsync(SaveContext save, CancellationToken cancellationToken) =>
        save.For<TModel>() is { } own ? AfterSaveAsync(own, cancellationToken) : default;

    /// <inheritdoc/>
    public sealed override ValueTask BeforeUpdateAsync(UpdateContext update, CancellationToken cancellationToken) =>
        update.For<TModel>() is { } own ? BeforeUpdateAsync(own, cancellationToken) : default;

    /// <inheritdoc/>
    public sealed override ValueTask AfterUpdateAsync(UpdateContext update, CancellationToken cancellationToken) =>
        update.For<TModel>() is { } own ? AfterUpdateAsync(own, cancellationToken) : default;

    /// <inheritdoc/>
    public sealed override ValueTask BeforeDeleteAsync(DeleteContext delete, CancellationToken cancellationToken) =>
        delete.For<TModel>() is { } own ? BeforeDeleteAsync(own, cancellationToken) : default;

    /// <inheritdoc/>
    public sealed override ValueTask AfterDeleteAsync(DeleteContext delete, CancellationToken cancellationToken) =>
        delete.For<TModel>() is { } own ? AfterDeleteAsync(own, cancellationToken) : default;

    private protected override bool IsFor(Type model) => model.IsAssignableTo(typeof(TModel));
}
