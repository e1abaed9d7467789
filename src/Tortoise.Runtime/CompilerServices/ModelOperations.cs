using System.ComponentModel;
using Tortoise.Persistence;
using Tortoise.Relations;

namespace Tortoise.CompilerServices;

/// <summary>Called by the generated members of models. Use those instead.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelOperations
{
    /// <summary>Inserts an object and returns it.</summary>
    public static async ValueTask<TModel> CreateAsync<TModel>(TModel model, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(model);
        await GraphWriter.InsertAsync(Database.Current, model, cancellationToken).ConfigureAwait(false);
        return model;
    }

    /// <summary>Inserts an object into the current database, or updates it in the one that it came from.</summary>
    public static ValueTask SaveAsync<TModel>(TModel model, FieldList? fields, SaveMode mode, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        var isInsert = mode == SaveMode.Insert || (mode == SaveMode.Auto && !ObjectState<TModel>.IsSaved(model));
        if (isInsert && fields is not null)
        {
            throw new InvalidOperationException(
                $"This {TModel.Metadata.Name} is not saved, and an insert writes all fields. Save it without naming fields first.");
        }

        return isInsert
            ? GraphWriter.InsertAsync(Database.Current, model, cancellationToken)
            : Writer<TModel>.UpdateAsync(ObjectDatabase.Of(model), model, fields, cancellationToken);
    }

    /// <summary>Deletes the row of an object.</summary>
    public static ValueTask DeleteAsync<TModel>(TModel model, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel> => Writer<TModel>.DeleteAsync(ObjectDatabase.Of(model), model, cancellationToken);

    /// <summary>Reads the row of an object again.</summary>
    public static ValueTask RefreshAsync<TModel>(TModel model, FieldList? fields, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel> => Writer<TModel>.RefreshAsync(ObjectDatabase.Of(model), model, fields, cancellationToken);

    /// <summary>Inserts many objects.</summary>
    public static ValueTask<int> BulkCreateAsync<TModel>(
        IEnumerable<TModel> models,
        FieldList? onConflict,
        FieldList? update,
        bool ignoreConflicts,
        int batchSize,
        CancellationToken cancellationToken)
        where TModel : class, IModel<TModel> =>
        GraphWriter.InsertAsync(
            Database.Current, models, BulkWriter<TModel>.Rule(onConflict, update, ignoreConflicts), batchSize, cancellationToken);

    /// <summary>Updates named fields of many objects.</summary>
    public static ValueTask<int> BulkUpdateAsync<TModel>(
        IEnumerable<TModel> models, FieldList fields, int batchSize, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        var all = models as IReadOnlyCollection<TModel> ?? [.. models];
        return BulkWriter<TModel>.UpdateAsync(ObjectDatabase.OfAll(all), all, fields, batchSize, cancellationToken);
    }

    /// <summary>The object that a query finds, or a new one.</summary>
    public static ValueTask<(TModel Model, bool Created)> GetOrCreateAsync<TModel>(
        QuerySet<TModel> query, Func<TModel> create, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel> => Upsert<TModel>.GetOrCreateAsync(query, create, cancellationToken);

    /// <summary>
    /// The object that a query finds, changed and saved, or a new one. Outside of a transaction it is done again after a conflict or a
    /// deadlock, so both callbacks may run more than once and must have no side effects.
    /// </summary>
    public static ValueTask<(TModel Model, bool Created)> UpdateOrCreateAsync<TModel>(
        QuerySet<TModel> query, Action<TModel> update, Func<TModel> create, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel> => Upsert<TModel>.UpdateOrCreateAsync(query, update, create, cancellationToken);

    /// <summary>Loads relations of objects, with one statement per level; what is already loaded is loaded again only on request.</summary>
    public static ValueTask FetchRelatedAsync<TModel>(
        IEnumerable<TModel> models, IRelationPath[] paths, bool reload, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        var all = models as IReadOnlyCollection<TModel> ?? [.. models];
        return RelationLoader.LoadAsync(ObjectDatabase.OfAll(all), [.. all], [.. paths.Select(path => path.ToLoad())], reload, cancellationToken);
    }
}
