using System.ComponentModel;
using Tortoise.Metadata;

namespace Tortoise.CompilerServices;

/// <summary>The metadata of a model as other models name it: late, because models may refer to each other.</summary>
/// <typeparam name="TModel">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelOf<TModel>
    where TModel : class, IModel<TModel>
{
    /// <summary>Returns the metadata.</summary>
    public static Func<ModelMetadata> Metadata { get; } = static () => TModel.Metadata;
}
