using System.ComponentModel;
using Tortoise.Metadata;
using Tortoise.Querying;

namespace Tortoise.CompilerServices;

/// <summary>The models of the process. Generated code registers those of each assembly when it is loaded.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelRegistry
{
    private static readonly Lock Gate = new();
    private static readonly List<Func<ModelMetadata>> Models = [];

    /// <summary>Registers a model. Its facts are made when they are first asked for.</summary>
    public static void Add<TModel>()
        where TModel : class, IModel<TModel>
    {
        RawReader<TModel>.Current = new RawModels<TModel>();
        lock (Gate)
        {
            Models.Add(static () => TModel.Metadata);
        }
    }

    internal static IReadOnlyList<ModelMetadata> All()
    {
        lock (Gate)
        {
            return [.. Models.Select(model => model())];
        }
    }
}
