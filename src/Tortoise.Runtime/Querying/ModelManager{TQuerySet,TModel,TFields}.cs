using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.CompilerServices;

/// <inheritdoc/>
/// <param name="manager">Makes the query.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelManager<TQuerySet, TModel, TFields>(Func<SelectQuery, TQuerySet> manager) : ModelManager
    where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
    where TModel : class, IModel<TModel>
    where TFields : class, IRowFields<TFields>
{
    internal override SelectQuery Of(SelectQuery rows) => manager(rows).Query;
}
