using Tortoise.Execution;
using Tortoise.Metadata;

namespace Tortoise;

/// <inheritdoc/>
/// <typeparam name="TModel">The model.</typeparam>
public sealed class DeleteContext<TModel> : DeleteContext
    where TModel : class
{
    private readonly WrittenObjects<TModel> _rows;

    internal DeleteContext(Database database, ModelMetadata model, WrittenObjects<TModel> rows, RelationMetadata? cascade = null)
        : base(database, model, cascade) => _rows = rows;

    /// <inheritdoc cref="DeleteContext.Objects"/>
    public new IReadOnlyList<TModel>? Objects => _rows.Known;

    /// <inheritdoc cref="DeleteContext.ReadAsync"/>
    public new ValueTask<IReadOnlyList<TModel>> ReadAsync(CancellationToken cancellationToken = default) => _rows.ReadAsync(cancellationToken);

    /// <summary>Notes that the rows are gone.</summary>
    internal void End() => _rows.IsWritten = true;

    private protected override IReadOnlyList<object>? GetObjects() => _rows.Known;

    private protected override async ValueTask<IReadOnlyList<object>> ReadObjectsAsync(CancellationToken cancellationToken) =>
        await _rows.ReadAsync(cancellationToken).ConfigureAwait(false);

    internal override Type ModelType => typeof(TModel);
}
