using Tortoise.Execution;
using Tortoise.Metadata;

namespace Tortoise;

/// <inheritdoc/>
/// <typeparam name="TModel">The model.</typeparam>
public sealed class UpdateContext<TModel> : UpdateContext
    where TModel : class
{
    private readonly WrittenObjects<TModel> _rows;

    internal UpdateContext(
        Database database, ModelMetadata model, IReadOnlyList<(FieldMetadata Field, bool IsConstant, object? Value)> set, WrittenObjects<TModel> rows)
        : base(database, model, set) => _rows = rows;

    /// <inheritdoc cref="UpdateContext.Objects"/>
    public new IReadOnlyList<TModel>? Objects => _rows.Known;

    /// <inheritdoc cref="UpdateContext.ReadAsync"/>
    public new ValueTask<IReadOnlyList<TModel>> ReadAsync(CancellationToken cancellationToken = default) => _rows.ReadAsync(cancellationToken);

    private protected override IReadOnlyList<object>? GetObjects() => _rows.Known;

    private protected override async ValueTask<IReadOnlyList<object>> ReadObjectsAsync(CancellationToken cancellationToken) =>
        await _rows.ReadAsync(cancellationToken).ConfigureAwait(false);

    internal override Type ModelType => typeof(TModel);
}
