using Tortoise.Persistence;

namespace Tortoise.Relations;

/// <summary>Inserts objects with the objects attached to them: all or nothing.</summary>
internal static class GraphWriter
{
    /// <summary>Inserts one object; what was added to its to-many ends comes with it.</summary>
    public static ValueTask InsertAsync<TModel>(Database database, TModel model, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        var metadata = TModel.Metadata;
        if (metadata.Ends.Count == 0 || !ObjectGraph.IsNeeded(metadata, model, withReferences: false))
        {
            return Writer<TModel>.InsertAsync(database, model, cancellationToken);
        }

        TModel.TakeKeys(model);
        return InsertAsync(database, ObjectGraph.Of(metadata, [model]), cancellationToken);
    }

    /// <summary>Inserts many objects with what they refer to and what was added to their to-many ends. Returns how many of them were written.</summary>
    public static ValueTask<int> InsertAsync<TModel>(
        Database database, IEnumerable<TModel> models, Expressions.ConflictRule rule, int batchSize, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(models);
        var all = models.ToArray();
        Failures.ThrowIfAnyNull(all);
        var metadata = TModel.Metadata;
        return metadata.Ends.Count == 0 || !Array.Exists(all, static model => ObjectGraph.IsNeeded(TModel.Metadata, model, withReferences: true))
            ? BulkWriter<TModel>.CreateAsync(database, all, rule, batchSize, cancellationToken)
            : rule.Action == Expressions.ConflictAction.Fail
            ? InsertAllAsync(database, all, cancellationToken)
            : throw new ArgumentException(
                $"Objects of {metadata.Name} with related objects to insert cannot be inserted with conflict handling: the related rows might refer to rows that already existed. Insert the related objects in a separate call.");
    }

    private static async ValueTask<int> InsertAllAsync<TModel>(Database database, TModel[] all, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        await InsertAsync(database, ObjectGraph.Of(TModel.Metadata, all), cancellationToken).ConfigureAwait(false);
        return all.Length;
    }

    private static async ValueTask InsertAsync(Database database, ObjectGraph graph, CancellationToken cancellationToken)
    {
        var transaction = await database.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            foreach (var (model, objects) in graph.Levels())
            {
                await ((IObjectWriter)model.Objects!).InsertAsync(database, objects, cancellationToken).ConfigureAwait(false);
            }

            foreach (var (end, linked) in graph.Links())
            {
                await LinkWriter.AddAsync(database, end, linked, cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
