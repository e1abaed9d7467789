using Tortoise.Metadata;

namespace Tortoise.Execution;

/// <summary>The metadata of the process's models, by class, created on first use.</summary>
internal static class RegisteredModels
{
    private static readonly Lock Gate = new();
    private static readonly List<Func<ModelMetadata>> InOrder = [];
    private static readonly Dictionary<Type, Func<ModelMetadata>> ByType = [];

    /// <summary>Adds a model, unless it is already registered.</summary>
    public static void Add(Type model, Func<ModelMetadata> metadata)
    {
        lock (Gate)
        {
            if (ByType.TryAdd(model, metadata))
            {
                InOrder.Add(metadata);
            }
        }
    }

    /// <summary>The model of an object: its class, or the nearest base class that is one; null if none is.</summary>
    public static ModelMetadata? Of(object model)
    {
        lock (Gate)
        {
            for (var type = model.GetType(); type is not null; type = type.BaseType)
            {
                if (ByType.TryGetValue(type, out var metadata))
                {
                    return metadata();
                }
            }
        }

        return null;
    }

    public static IReadOnlyList<ModelMetadata> All()
    {
        lock (Gate)
        {
            return [.. InOrder.Select(metadata => metadata())];
        }
    }
}
