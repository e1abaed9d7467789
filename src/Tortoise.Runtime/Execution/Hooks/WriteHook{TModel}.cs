namespace Tortoise;

/// <summary>Is called around the writes of one model (<see cref="DatabaseOptions.Hooks"/>): override what is of interest.</summary>
/// <typeparam name="TModel">The model.</typeparam>
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
    public sealed override ValueTask BeforeSaveAsync(SaveContext save, CancellationToken cancellationToken) => BeforeSaveAsync((SaveContext<TModel>)save, cancellationToken);

    /// <inheritdoc/>
    public sealed override ValueTask AfterSaveAsync(SaveContext save, CancellationToken cancellationToken) => AfterSaveAsync((SaveContext<TModel>)save, cancellationToken);

    /// <inheritdoc/>
    public sealed override ValueTask BeforeUpdateAsync(UpdateContext update, CancellationToken cancellationToken) => BeforeUpdateAsync((UpdateContext<TModel>)update, cancellationToken);

    /// <inheritdoc/>
    public sealed override ValueTask AfterUpdateAsync(UpdateContext update, CancellationToken cancellationToken) => AfterUpdateAsync((UpdateContext<TModel>)update, cancellationToken);

    /// <inheritdoc/>
    public sealed override ValueTask BeforeDeleteAsync(DeleteContext delete, CancellationToken cancellationToken) => BeforeDeleteAsync((DeleteContext<TModel>)delete, cancellationToken);

    /// <inheritdoc/>
    public sealed override ValueTask AfterDeleteAsync(DeleteContext delete, CancellationToken cancellationToken) => AfterDeleteAsync((DeleteContext<TModel>)delete, cancellationToken);

    private protected override bool IsFor(Type model) => model == typeof(TModel);
}
