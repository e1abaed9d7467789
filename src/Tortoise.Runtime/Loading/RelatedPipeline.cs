using System.Runtime.CompilerServices;
using Tortoise.Execution;
using Tortoise.Expressions;

namespace Tortoise.Relations;

/// <summary>Queries whose objects are loaded with related ones: joined in the same row, or with additional statements.</summary>
internal static class RelatedPipeline
{
    /// <summary>The number of objects of a stream for which relations are loaded at once.</summary>
    private const int StreamPortion = 256;

    public static async ValueTask<List<TModel>> ListAsync<TModel>(
        Database database, SelectQuery query, IReadOnlyList<RelationLoad> loads, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        var models = await QueryPipeline.ListAsync<TModel, JoinedReader<TModel>>(
            database, query, JoinedReader<TModel>.Of(database, query), cancellationToken).ConfigureAwait(false);
        await RelationLoader.LoadAsync(database, models, loads, reload: false, cancellationToken).ConfigureAwait(false);
        return models;
    }

    public static async ValueTask<SingleRow<TModel>> OneAsync<TModel>(
        Database database, SelectQuery rows, Query query, IReadOnlyList<RelationLoad> loads, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        var one = await QueryPipeline.OneAsync<TModel, JoinedReader<TModel>>(
            database, query, JoinedReader<TModel>.Of(database, rows), cancellationToken).ConfigureAwait(false);
        if (one.Value is { } model)
        {
            await RelationLoader.LoadAsync(database, [model], loads, reload: false, cancellationToken).ConfigureAwait(false);
        }

        return one;
    }

    public static async ValueTask<PagedResult<TModel>> PageAsync<TModel>(
        Database database, SelectQuery query, IReadOnlyList<RelationLoad> loads, int number, int size, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        var page = await Paging.ReadAsync<TModel, JoinedReader<TModel>>(
            database, query, JoinedReader<TModel>.Of(database, query), number, size, cancellationToken).ConfigureAwait(false);
        await RelationLoader.LoadAsync(database, page.Items, loads, reload: false, cancellationToken).ConfigureAwait(false);
        return page;
    }

    public static async IAsyncEnumerable<TModel> StreamAsync<TModel>(
        Database? database, SelectQuery query, IReadOnlyList<RelationLoad> loads, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TModel : class, IModel<TModel>
    {
        database ??= StatementDatabase.Of(query);
        var portion = new List<TModel>(StreamPortion);
        var rows = QueryPipeline.StreamAsync<TModel, JoinedReader<TModel>>(database, query, _ => JoinedReader<TModel>.Of(database, query), cancellationToken);
        await foreach (var row in rows.ConfigureAwait(false))
        {
            portion.Add(row);
            if (portion.Count < StreamPortion)
            {
                continue;
            }

            await RelationLoader.LoadAsync(database, portion, loads, reload: false, cancellationToken).ConfigureAwait(false);
            foreach (var model in portion)
            {
                yield return model;
            }

            portion.Clear();
        }

        await RelationLoader.LoadAsync(database, portion, loads, reload: false, cancellationToken).ConfigureAwait(false);
        foreach (var model in portion)
        {
            yield return model;
        }
    }
}
