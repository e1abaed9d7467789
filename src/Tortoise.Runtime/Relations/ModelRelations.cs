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
            ArgumentNullException.ThrowIfNull(path);
            return LoadAsync<TModel, TFields>([(TModel)model], fields => [path(fields)], reload, cancellationToken);
        }

        /// <summary>Loads several relations of the object. What is already loaded is loaded again only if <paramref name="reload"/> is true.</summary>
        public ValueTask FetchRelatedAsync(Func<TFields, IRelationPath[]> paths, bool reload = false, CancellationToken cancellationToken = default) =>
            LoadAsync([(TModel)model], paths, reload, cancellationToken);
    }

    extension<TModel, TQuerySet, TFields>(IEnumerable<IModelObject<TModel, TQuerySet, TFields>> models)
        where TModel : class, IModel<TModel, TQuerySet, TFields>
        where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
        where TFields : class, IRowFields<TFields>
    {
        /// <summary>
        /// Loads a relation of the objects, with one statement per level. What is already loaded is loaded again only if <paramref name="reload"/> is true.
        /// </summary>
        public ValueTask FetchRelatedAsync(Func<TFields, IRelationPath> path, bool reload = false, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(models);
            ArgumentNullException.ThrowIfNull(path);
            return LoadAsync<TModel, TFields>([.. models.Cast<TModel>()], fields => [path(fields)], reload, cancellationToken);
        }

        /// <summary>
        /// Loads several relations of the objects, each with one statement per level. What is already loaded is loaded again only if
        /// <paramref name="reload"/> is true.
        /// </summary>
        public ValueTask FetchRelatedAsync(Func<TFields, IRelationPath[]> paths, bool reload = false, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(models);
            return LoadAsync([.. models.Cast<TModel>()], paths, reload, cancellationToken);
        }
    }

    private static ValueTask LoadAsync<TModel, TFields>(
        TModel[] models, Func<TFields, IRelationPath[]> paths, bool reload, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
        where TFields : class, IRowFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(paths);
        Failures.ThrowIfAnyNull(models);
        var loads = paths(TableSource.Of<TFields>(TModel.Metadata)).Select(static path => path.ToLoad());
        return RelationLoader.LoadAsync(ObjectDatabase.OfAll(models), models, [.. loads], reload, cancellationToken);
    }
}
