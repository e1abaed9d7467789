using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Querying;

namespace Tortoise.CompilerServices;

/// <summary>A model that an assembly registered.</summary>
/// <typeparam name="TModel">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RegisteredModel<TModel> : RegisteredModel, IRawReader<TModel>
    where TModel : class, IModel<TModel>
{
    internal override Type Type => typeof(TModel);

    internal override ModelMetadata Metadata => TModel.Metadata;

    ValueTask<List<TModel>> IRawReader<TModel>.ListAsync(Database database, RawStatement statement, CancellationToken cancellationToken) =>
        RawModels<TModel>.ReadAsync(database, statement.ReadByName(), cancellationToken);
}
