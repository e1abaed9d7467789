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
    public static async ValueTask<int> InsertAsync<TModel>(
        Database database, IEnumerable<TModel> models, Expressions.ConflictRule rule, int batchSize, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        var metadata = TModel.Metadata;
        var all = models as IReadOnlyCollection<TModel> ?? [.. models];
        if (metadata.Ends.Count == 0 || !all.Any(model => ObjectGraph.IsNeeded(metadata, model, withReferences: true)))
        {
            return await BulkWriter<TModel>.CreateAsync(database, all, rule, batchSize, cancellationToken).ConfigureAwait(false);
        }

        if (rule.Action != Expressions.ConflictAction.Fail)
        {
            throw new ArgumentException(
                $"Objects of {metadata.Name} with related objects to insert cannot be inserted with conflict handling: the related rows might refer to rows that already existed. Insert the related objects in a separate call.");
        }

        await InsertAsync(database, ObjectGraph.Of(metadata, all), cancellationToken).ConfigureAwait(false);
        return all.Count;
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
