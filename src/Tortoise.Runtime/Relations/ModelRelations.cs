using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Persistence;
using Tortoise.Relations;

namespace Tortoise;

/// <summary>What loads relations of objects: <c>team.FetchRelatedAsync(t =&gt; t.Players)</c>.</summary>
public static class ModelRelations
{
    extension<TModel, TQuerySet, TFields>(IModel<TModel, TQuerySet, TFields> model)
        where TModel : class, IModel<TModel, TQuerySet, TFields>
        where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
        where TFields : class, IRowFields<TFields>
    {
        /// <summary>Loads a relation of the object. What is already loaded is loaded again only if <paramref name="reload"/> is true.</summary>
        public ValueTask FetchRelatedAsync(Func<TFields, IRelationPath> path, bool reload = false, CancellationToken cancellationToken = default)
        {
            return LoadAsync<TModel, TFields>([(TModel)model], path, reload, cancellationToken);
        }

        /// <summary>Loads several relations of the object. What is already loaded is loaded again only if <paramref name="reload"/> is true.</summary>
        public ValueTask FetchRelatedAsync(Func<TFields, IRelationPath[]> paths, bool reload = false, CancellationToken cancellationToken = default)
        {
            return LoadAsync<TModel, TFields>([(TModel)model], paths, reload, cancellationToken);
        }
    }

    /// <summary>Called by generated code: loads a relation of many objects.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask LoadAsync<TModel, TFields>(
        IEnumerable<TModel> models, Func<TFields, IRelationPath> path, bool reload, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
        where TFields : class, IRowFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(path);
        return LoadAsync<TModel, TFields>(models, fields => [path(fields)], reload, cancellationToken);
    }

    /// <summary>Called by generated code: loads relations of many objects, with one statement per level.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask LoadAsync<TModel, TFields>(
        IEnumerable<TModel> models, Func<TFields, IRelationPath[]> paths, bool reload, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
        where TFields : class, IRowFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(paths);
        var loads = paths(TableSource.Of<TFields>(TModel.Metadata)).Select(static path => path.ToLoad());
        var all = models as IReadOnlyCollection<TModel> ?? [.. models];
        return RelationLoader.LoadAsync(ObjectDatabase.OfAll(all), [.. all], [.. loads], reload, cancellationToken);
    }
}
