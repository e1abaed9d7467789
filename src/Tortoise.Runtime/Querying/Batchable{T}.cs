using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>What a query returns other than its list, as a query of a batch.</summary>
internal sealed class Batchable<T>(Func<BatchedQuery<T>> batched) : IBatchable<T>
{
    BatchedQuery<T> IBatchable<T>.Batched() => batched();
}

/// <summary>What queries of objects and of values have in common.</summary>
internal static class Batchable
{
    /// <summary>The number of rows.</summary>
    public static IBatchable<long> Count(Database? database, SelectQuery query) => Numbers(database, new CountQuery(query), static (_, row) => row.Value);

    /// <summary>Whether there are rows.</summary>
    /// <param name="database">The database that the query names; null for that of the batch.</param>
    /// <param name="query">The query.</param>
    /// <param name="byCount">True if they must be counted to find out.</param>
    public static IBatchable<bool> Exists(Database? database, SelectQuery query, bool byCount) => byCount
        ? Numbers(database, new CountQuery(query), static (_, row) => row.Value > 0)
        : Numbers(database, Slices.Any(query), static (_, row) => row.Count > 0);

    private static Batchable<T> Numbers<T>(Database? database, Query query, Func<Query, SingleRow<long>, T> resultOf) => new(() =>
        new BatchedRow<long, ValueReader<long>, T>(query, static _ => new(FieldTypes.Int64), resultOf) { Database = database });
}
