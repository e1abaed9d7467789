using Tortoise.Querying;

namespace Tortoise;

/// <summary>
/// A query that <see cref="Database.BatchAsync{T}"/> runs together with others: a query set or a projection, for its list, and what their
/// <c>AsCount</c>, <c>AsExists</c>, <c>AsFirst</c>, <c>AsGet</c> and <c>AsPage</c> return. It is immutable, and can be run any number of times.
/// </summary>
/// <typeparam name="T">What it returns.</typeparam>
public interface IBatchable<T>
{
    /// <summary>The query, for one run.</summary>
    internal BatchedQuery<T> Batched();
}
