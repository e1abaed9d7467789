using Tortoise.Querying;

namespace Tortoise;

/// <content>Queries that do not need each other's results, in one round trip.</content>
public sealed partial class Database
{
    /// <summary>
    /// Runs queries of one kind in one round trip, and returns what each returns, in their order:
    /// <c>await db.BatchAsync(ids.Select(id =&gt; Team.All().AsGet(t =&gt; t.Id == id)))</c>.
    /// </summary>
    /// <remarks>
    /// The queries run on this database, those that name one with <c>Using</c> included; if the flow is in a transaction of it, in that. Related rows
    /// (<c>Prefetch</c>) are loaded after all queries were read. Where there are no round trips, on SQLite, they run one after the other.
    /// </remarks>
    /// <typeparam name="T">What each of them returns.</typeparam>
    /// <param name="queries">The queries.</param>
    /// <param name="cancellationToken">Cancels those that run, and all that come after.</param>
    /// <exception cref="ConfigurationException">A query is of another database, or of a group of models that this one is not for.</exception>
    /// <exception cref="TortoiseException">A query failed; <see cref="TortoiseException.BatchIndex"/> tells which.</exception>
    public async ValueTask<IReadOnlyList<T>> BatchAsync<T>(IEnumerable<IBatchable<T>> queries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        BatchedQuery<T>[] batch = [.. queries.Select(static query => Batched(query))];
        await QueryBatch.RunAsync(this, batch, cancellationToken).ConfigureAwait(false);
        var results = new T[batch.Length];
        for (var i = 0; i < batch.Length; i++)
        {
            results[i] = QueryBatch.ResultOf(batch[i], i);
        }

        return results;
    }

    private static BatchedQuery<T> Batched<T>(IBatchable<T> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Batched();
    }
}
