namespace Tortoise.Execution;

/// <summary>A hook that is asked of the services of the flow at each call, so that it can live as long as a request.</summary>
/// <param name="model">The model that it is called for; null for all.</param>
internal sealed class ServiceHook<THook>(Type? model) : WriteHook
    where THook : WriteHook
{
    public override ValueTask BeforeSaveAsync(SaveContext save, CancellationToken cancellationToken) =>
        Find(save).BeforeSaveAsync(save, cancellationToken);

    public override ValueTask AfterSaveAsync(SaveContext save, CancellationToken cancellationToken) =>
        Find(save).AfterSaveAsync(save, cancellationToken);

    public override ValueTask BeforeUpdateAsync(UpdateContext update, CancellationToken cancellationToken) =>
        Find(update).BeforeUpdateAsync(update, cancellationToken);

    public override ValueTask AfterUpdateAsync(UpdateContext update, CancellationToken cancellationToken) =>
        Find(update).AfterUpdateAsync(update, cancellationToken);

    public override ValueTask BeforeDeleteAsync(DeleteContext delete, CancellationToken cancellationToken) =>
        Find(delete).BeforeDeleteAsync(delete, cancellationToken);

    public override ValueTask AfterDeleteAsync(DeleteContext delete, CancellationToken cancellationToken) =>
        Find(delete).AfterDeleteAsync(delete, cancellationToken);

    private protected override bool IsFor(Type type) => model is null || type.IsAssignableTo(model);

    private static THook Find(WriteContext write)
    {
        var services = write.Database.Services
            ?? throw new ConfigurationException($"The hook {typeof(THook).Name} comes from services, but the database has none: set DatabaseOptions.Services, or enter the database with them, db.Enter(services).");
        return (THook?)services.GetService(typeof(THook))
            ?? throw new ConfigurationException($"The hook {typeof(THook).Name} is not among the services: register it, as a singleton or scoped.");
    }
}
