using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>Objects by their keys.</summary>
public abstract partial class QuerySet<TModel>
{
    /// <summary>Returns the objects with these values of a unique field, by that value. Values without an object are omitted.</summary>
    /// <param name="field">A unique field of the model, such as its key.</param>
    /// <param name="keys">The values; one that occurs twice counts once.</param>
    /// <param name="selector">Reads the field of an object.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async ValueTask<Dictionary<TKey, TModel>> InBulkAsync<TKey>(
        Expr<TKey> field, IEnumerable<TKey> keys, Func<TModel, TKey> selector, CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(selector);
        var found = await Filter(field.In(keys.Distinct())).ToListAsync(cancellationToken).ConfigureAwait(false);
        return found.ToDictionary(selector);
    }

    /// <summary>Returns the objects with these composite keys, by key. Keys without an object are omitted.</summary>
    /// <param name="predicate">Returns the condition that finds a key.</param>
    /// <param name="keys">The keys; one that occurs twice counts once.</param>
    /// <param name="selector">Reads the key of an object.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async ValueTask<Dictionary<TKey, TModel>> InBulkAsync<TKey>(
        Func<TKey, Q> predicate, IEnumerable<TKey> keys, Func<TModel, TKey> selector, CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(predicate);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(selector);
        const int KeysPerStatement = 100;
        var result = new Dictionary<TKey, TModel>();
        foreach (var chunk in keys.Distinct().Chunk(KeysPerStatement))
        {
            var any = chunk.Aggregate(Q.None, (found, key) => found | predicate.Of(key));
            foreach (var model in await Filter(any).ToListAsync(cancellationToken).ConfigureAwait(false))
            {
                result[selector(model)] = model;
            }
        }

        return result;
    }
}
