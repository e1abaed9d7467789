using Tortoise.Metadata;

namespace Tortoise;

/// <inheritdoc/>
/// <typeparam name="TModel">The model.</typeparam>
public sealed class SaveContext<TModel> : SaveContext
    where TModel : class
{
    internal SaveContext(Database database, ModelMetadata model, SaveKind kind, IReadOnlyList<TModel> objects)
        : base(database, model, kind) => Objects = objects;

    /// <inheritdoc/>
    public override IReadOnlyList<TModel> Objects { get; }

    internal override Type ModelType => typeof(TModel);
}
