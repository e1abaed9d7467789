using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <content>The projection, and what it can be asked, as queries of a batch.</content>
public abstract partial class Projection<T> : IBatchable<List<T>>
{
    /// <summary>The number of values, as a query of a batch (<see cref="Database.BatchAsync{T}"/>): what <see cref="CountAsync"/> returns.</summary>
    public IBatchable<long> AsCount() => Batchable.Count(Database, Query);

    /// <summary>Whether there is any value, as a query of a batch: what <see cref="ExistsAsync"/> returns.</summary>
    public IBatchable<bool> AsExists() => Batchable.Exists(Database, Query, IsCountedToExist);

    /// <summary>The first value, as a query of a batch: what <see cref="FirstAsync"/> returns. The batch throws a <see cref="DoesNotExistException"/> if there is none.</summary>
    public IBatchable<T> AsFirst() => new Batchable<T>(() => Reader.BatchedRow(Database, Slices.First(Query), static (query, row) => row.Count > 0 ? row.Value! : throw Failures.NotFound(query)));

    /// <summary>The first value, or the type's default if there is none, as a query of a batch: what <see cref="FirstOrDefaultAsync"/> returns.</summary>
    public IBatchable<T?> AsFirstOrDefault() => new Batchable<T?>(() => Reader.BatchedRow(Database, Slices.First(Query), static (_, row) => row.Value));

    /// <summary>
    /// The only value, such as that of an aggregate, as a query of a batch: what <see cref="GetAsync"/> returns. The batch throws a
    /// <see cref="DoesNotExistException"/> if there is none, and a <see cref="MultipleObjectsReturnedException"/> if there are several.
    /// </summary>
    public IBatchable<T> AsGet() => new Batchable<T>(() =>
        Reader.BatchedRow(Database, Slices.AtMostTwo(Query), static (query, row) => row.Count == 0 ? throw Failures.NotFound(query) : Only(query, row)!));

    /// <summary>
    /// The only value, or the type's default if there is none, as a query of a batch: what <see cref="GetOrDefaultAsync"/> returns. The batch throws a
    /// <see cref="MultipleObjectsReturnedException"/> if there are several.
    /// </summary>
    public IBatchable<T?> AsGetOrDefault() => new Batchable<T?>(() => Reader.BatchedRow(Database, Slices.AtMostTwo(Query), Only));

    /// <summary>One page with the total number of values, as a query of a batch: what <see cref="PageAsync(int, int, CancellationToken)"/> returns.</summary>
    /// <param name="number">Which page; the first is 1.</param>
    /// <param name="size">The number of values per page; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public IBatchable<PagedResult<T>> AsPage(int number, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return new Batchable<PagedResult<T>>(() => Reader.BatchedPage(Database, Query, number, size));
    }

#pragma warning disable CA1033 // only a batch asks for it
    BatchedQuery<List<T>> IBatchable<List<T>>.Batched() => Reader.BatchedList(Database, Query);
#pragma warning restore CA1033

    private bool IsCountedToExist => Query is { IsDistinct: true, IsSliced: true } or { GroupBy.Count: > 0 } or { HasAggregate: true };

    private static T? Only(Query query, SingleRow<T> row) => row.Count > 1 ? throw Failures.Several(query) : row.Value;
}
