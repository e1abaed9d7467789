namespace Tortoise.Execution;

/// <summary>A hook that is asked of the services of the flow at each call, so that it can live as long as a request.</summary>
/// <param name="model">The model that it is called for; null for all.</param>
internal sealed class ServiceHook<THook>(Type? model) : WriteHook
    where THook : WriteHook
{
    public override ValueTask BeforeSaveAsync(SaveContext save, CancellationToken cancellationToken) =>
        Find(save) is { } hook ? hook.BeforeSaveAsync(save, cancellationToken) : default;

    public override ValueTask AfterSaveAsync(SaveContext save, CancellationToken cancellationToken) =>
        Find(save) is { } hook ? hook.AfterSaveAsync(save, cancellationToken) : default;

    public override ValueTask BeforeUpdateAsync(UpdateContext update, CancellationToken cancellationToken) =>
        Find(update) is { } hook ? hook.BeforeUpdateAsync(update, cancellationToken) : default;

    public override ValueTask AfterUpdateAsync(UpdateContext update, CancellationToken cancellationToken) =>
        Find(update) is { } hook ? hook.AfterUpdateAsync(update, cancellationToken) : default;

    public override ValueTask BeforeDeleteAsync(DeleteContext delete, CancellationToken cancellationToken) =>
        Find(delete) is { } hook ? hook.BeforeDeleteAsync(delete, cancellationToken) : default;

    public override ValueTask AfterDeleteAsync(DeleteContext delete, CancellationToken cancellationToken) =>
        Find(delete) is { } hook ? hook.AfterDeleteAsync(delete, cancellationToken) : default;

    private protected override bool IsFor(Type type) => model is null || model == type;

    // Found without its model, a hook for one is called for others, too.
    private static THook? Find(WriteContext write)
    {
        var services = write.Database.Services
            ?? throw new ConfigurationException($"The hook {typeof(THook).Name} comes from services, but the database has none: set DatabaseOptions.Services, or enter the database with them, db.Enter(services).");
        var hook = (THook?)services.GetService(typeof(THook))
            ?? throw new ConfigurationException($"The hook {typeof(THook).Name} is not among the services: register it, as a singleton or scoped.");
        return hook.IsCalledFor(write.ModelType) ? hook : null;
    }
}
