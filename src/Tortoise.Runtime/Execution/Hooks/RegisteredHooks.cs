using System.Collections.Concurrent;
using Tortoise.Metadata;

namespace Tortoise.Execution;

/// <summary>The hooks of a database, by model.</summary>
internal sealed class RegisteredHooks
{
    private readonly WriteHook[] _all;
    private readonly ConcurrentDictionary<Type, WriteHook[]> _byModel = [];
    private volatile HookedCascades? _cascades;

    private RegisteredHooks(WriteHook[] all) => _all = all;

    /// <summary>Those of a database that has none: histories are kept everywhere.</summary>
    public static RegisteredHooks None { get; } = new([]);

    /// <summary>Null for a database without hooks.</summary>
    public static RegisteredHooks? Of(IReadOnlyList<WriteHook> hooks) => hooks.Count == 0 ? null : new RegisteredHooks([.. hooks]);

    /// <summary>The hooks for a model, in the order of their registration, after the one that keeps its history.</summary>
    public WriteHook[] Of(Type model) => _byModel.GetOrAdd(
        model,
        static (type, all) =>
            [.. HistoryOf(type) is { } history ? [history] : (WriteHook[])[], .. all.Where(hook => RegisteredModels.ClassesOf(type).Any(hook.IsCalledFor))],
        _all);

    private static WriteHook? HistoryOf(Type model) =>
        RegisteredModels.Find(model)?.Metadata is { History: not null, Objects: IAuditedObjects audited } ? audited.HistoryHook : null;

    /// <summary>The foreign keys to a model by which a delete of its rows reaches those of models with hooks.</summary>
    public IReadOnlyList<RelationMetadata> CascadesTo(ModelMetadata model)
    {
        var models = RegisteredModels.InOrder;
        var cascades = _cascades;
        if (cascades?.Models != models)
        {
            _cascades = cascades = new HookedCascades(models, this);
        }

        return cascades.To(model);
    }
}
