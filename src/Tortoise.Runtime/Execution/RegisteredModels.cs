using System.Collections.Concurrent;
using Tortoise.CompilerServices;
using Tortoise.Metadata;

namespace Tortoise.Execution;

/// <summary>
/// The process's models, by class. An assembly is asked for its models when somebody needs to find one among them: a program that only
/// queries does not pay for the models it does not use.
/// </summary>
internal static class RegisteredModels
{
    private static readonly Lock Gate = new();
    private static volatile Func<RegisteredModel[]>[] _assemblies = [];
    private static volatile Snapshot? _snapshot;

    /// <summary>True if a model of the program has a history: writes then ask for it as they ask for hooks.</summary>
    public static bool HaveHistory { get; set; }

    /// <summary>Adds the models of an assembly.</summary>
    public static void Add(Func<RegisteredModel[]> models)
    {
        lock (Gate)
        {
            _assemblies = [.. _assemblies, models];
        }
    }

    /// <summary>The model of a class; null if it is none.</summary>
    public static RegisteredModel? Find(Type type) => Current.ByType.GetValueOrDefault(type);

    /// <summary>A model and the classes derived from it that share its table: what its rows can be.</summary>
    public static IReadOnlyList<Type> ClassesOf(Type type) => Current.ClassesOf(type);

    /// <summary>True if an object of a model may be of a class: a base class, an interface, or a class that shares its table.</summary>
    public static bool MayBe(Type model, Type type) => model.IsAssignableTo(type) || ClassesOf(model).Any(one => one.IsAssignableTo(type));

    /// <summary>The model of an object: its class, or the nearest base class that is one; null if none is.</summary>
    public static ModelMetadata? Of(object model)
    {
        for (var type = model.GetType(); type is not null; type = type.BaseType)
        {
            if (Find(type) is { } found)
            {
                return found.Metadata;
            }
        }

        return null;
    }

    /// <summary>All of them, in the order in which their assemblies registered them.</summary>
    public static IReadOnlyList<ModelMetadata> All() => [.. InOrder.Select(model => model.Metadata)];

    /// <summary>The same with their classes; another list once further ones are registered.</summary>
    public static IReadOnlyList<RegisteredModel> InOrder => Current.InOrder;

    // No lock is held while code of an assembly runs: its module initializer may be running on another thread, and wait for the lock.
    private static Snapshot Current
    {
        get
        {
            var assemblies = _assemblies;
            return _snapshot is { } snapshot && snapshot.Assemblies == assemblies ? snapshot : _snapshot = new Snapshot(assemblies);
        }
    }

    /// <summary>The models of the assemblies that were registered at one time.</summary>
    private sealed class Snapshot
    {
        private readonly ConcurrentDictionary<Type, Type[]> _classes = [];

        public Snapshot(Func<RegisteredModel[]>[] assemblies)
        {
            Assemblies = assemblies;
            foreach (var model in assemblies.SelectMany(models => models()))
            {
                if (ByType.TryAdd(model.Type, model))
                {
                    InOrder.Add(model);
                }
            }
        }

        public Func<RegisteredModel[]>[] Assemblies { get; }

        public Dictionary<Type, RegisteredModel> ByType { get; } = [];

        public List<RegisteredModel> InOrder { get; } = [];

        public Type[] ClassesOf(Type type) => _classes.GetOrAdd(
            type,
            static (type, models) => models.ByType.TryGetValue(type, out var model)
                ? [.. models.InOrder.Where(other => other.Type.IsAssignableTo(type) && other.Metadata == model.Metadata).Select(static other => other.Type)]
                : [type],
            this);
    }
}
