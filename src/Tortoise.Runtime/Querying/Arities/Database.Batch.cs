// Written by eng/Arities.cs.
using Tortoise.Querying;

namespace Tortoise;

public sealed partial class Database
{
    /// <summary>Runs 2 queries in one round trip, and returns what each returns.</summary>
    /// <inheritdoc cref="BatchAsync{T}"/>
    public async ValueTask<(T1, T2)> BatchAsync<T1, T2>(
        IBatchable<T1> query1, IBatchable<T2> query2, CancellationToken cancellationToken = default)
    {
        var (batched1, batched2) = (Batched(query1), Batched(query2));
        await QueryBatch.RunAsync(this, [batched1, batched2], cancellationToken).ConfigureAwait(false);
        return (QueryBatch.ResultOf(batched1, 0), QueryBatch.ResultOf(batched2, 1));
    }

    /// <summary>Runs 3 queries in one round trip, and returns what each returns.</summary>
    /// <inheritdoc cref="BatchAsync{T}"/>
    public async ValueTask<(T1, T2, T3)> BatchAsync<T1, T2, T3>(
        IBatchable<T1> query1, IBatchable<T2> query2, IBatchable<T3> query3, CancellationToken cancellationToken = default)
    {
        var (batched1, batched2, batched3) = (Batched(query1), Batched(query2), Batched(query3));
        await QueryBatch.RunAsync(this, [batched1, batched2, batched3], cancellationToken).ConfigureAwait(false);
        return (QueryBatch.ResultOf(batched1, 0), QueryBatch.ResultOf(batched2, 1), QueryBatch.ResultOf(batched3, 2));
    }

    /// <summary>Runs 4 queries in one round trip, and returns what each returns.</summary>
    /// <inheritdoc cref="BatchAsync{T}"/>
    public async ValueTask<(T1, T2, T3, T4)> BatchAsync<T1, T2, T3, T4>(
        IBatchable<T1> query1, IBatchable<T2> query2, IBatchable<T3> query3, IBatchable<T4> query4, CancellationToken cancellationToken = default)
    {
        var (batched1, batched2, batched3, batched4) = (Batched(query1), Batched(query2), Batched(query3), Batched(query4));
        await QueryBatch.RunAsync(this, [batched1, batched2, batched3, batched4], cancellationToken).ConfigureAwait(false);
        return (QueryBatch.ResultOf(batched1, 0), QueryBatch.ResultOf(batched2, 1), QueryBatch.ResultOf(batched3, 2), QueryBatch.ResultOf(batched4, 3));
    }

    /// <summary>Runs 5 queries in one round trip, and returns what each returns.</summary>
    /// <inheritdoc cref="BatchAsync{T}"/>
    public async ValueTask<(T1, T2, T3, T4, T5)> BatchAsync<T1, T2, T3, T4, T5>(
        IBatchable<T1> query1, IBatchable<T2> query2, IBatchable<T3> query3, IBatchable<T4> query4, IBatchable<T5> query5, CancellationToken cancellationToken = default)
    {
        var (batched1, batched2, batched3, batched4, batched5) = (Batched(query1), Batched(query2), Batched(query3), Batched(query4), Batched(query5));
        await QueryBatch.RunAsync(this, [batched1, batched2, batched3, batched4, batched5], cancellationToken).ConfigureAwait(false);
        return (QueryBatch.ResultOf(batched1, 0), QueryBatch.ResultOf(batched2, 1), QueryBatch.ResultOf(batched3, 2), QueryBatch.ResultOf(batched4, 3), QueryBatch.ResultOf(batched5, 4));
    }

    /// <summary>Runs 6 queries in one round trip, and returns what each returns.</summary>
    /// <inheritdoc cref="BatchAsync{T}"/>
    public async ValueTask<(T1, T2, T3, T4, T5, T6)> BatchAsync<T1, T2, T3, T4, T5, T6>(
        IBatchable<T1> query1, IBatchable<T2> query2, IBatchable<T3> query3, IBatchable<T4> query4, IBatchable<T5> query5, IBatchable<T6> query6, CancellationToken cancellationToken = default)
    {
        var (batched1, batched2, batched3, batched4, batched5, batched6) = (Batched(query1), Batched(query2), Batched(query3), Batched(query4), Batched(query5), Batched(query6));
        await QueryBatch.RunAsync(this, [batched1, batched2, batched3, batched4, batched5, batched6], cancellationToken).ConfigureAwait(false);
        return (QueryBatch.ResultOf(batched1, 0), QueryBatch.ResultOf(batched2, 1), QueryBatch.ResultOf(batched3, 2), QueryBatch.ResultOf(batched4, 3), QueryBatch.ResultOf(batched5, 4), QueryBatch.ResultOf(batched6, 5));
    }

    /// <summary>Runs 7 queries in one round trip, and returns what each returns.</summary>
    /// <inheritdoc cref="BatchAsync{T}"/>
    public async ValueTask<(T1, T2, T3, T4, T5, T6, T7)> BatchAsync<T1, T2, T3, T4, T5, T6, T7>(
        IBatchable<T1> query1, IBatchable<T2> query2, IBatchable<T3> query3, IBatchable<T4> query4, IBatchable<T5> query5, IBatchable<T6> query6, IBatchable<T7> query7, CancellationToken cancellationToken = default)
    {
        var (batched1, batched2, batched3, batched4, batched5, batched6, batched7) = (Batched(query1), Batched(query2), Batched(query3), Batched(query4), Batched(query5), Batched(query6), Batched(query7));
        await QueryBatch.RunAsync(this, [batched1, batched2, batched3, batched4, batched5, batched6, batched7], cancellationToken).ConfigureAwait(false);
        return (QueryBatch.ResultOf(batched1, 0), QueryBatch.ResultOf(batched2, 1), QueryBatch.ResultOf(batched3, 2), QueryBatch.ResultOf(batched4, 3), QueryBatch.ResultOf(batched5, 4), QueryBatch.ResultOf(batched6, 5), QueryBatch.ResultOf(batched7, 6));
    }

    /// <summary>Runs 8 queries in one round trip, and returns what each returns.</summary>
    /// <inheritdoc cref="BatchAsync{T}"/>
    public async ValueTask<(T1, T2, T3, T4, T5, T6, T7, T8)> BatchAsync<T1, T2, T3, T4, T5, T6, T7, T8>(
        IBatchable<T1> query1, IBatchable<T2> query2, IBatchable<T3> query3, IBatchable<T4> query4, IBatchable<T5> query5, IBatchable<T6> query6, IBatchable<T7> query7, IBatchable<T8> query8, CancellationToken cancellationToken = default)
    {
        var (batched1, batched2, batched3, batched4, batched5, batched6, batched7, batched8) = (Batched(query1), Batched(query2), Batched(query3), Batched(query4), Batched(query5), Batched(query6), Batched(query7), Batched(query8));
        await QueryBatch.RunAsync(this, [batched1, batched2, batched3, batched4, batched5, batched6, batched7, batched8], cancellationToken).ConfigureAwait(false);
        return (QueryBatch.ResultOf(batched1, 0), QueryBatch.ResultOf(batched2, 1), QueryBatch.ResultOf(batched3, 2), QueryBatch.ResultOf(batched4, 3), QueryBatch.ResultOf(batched5, 4), QueryBatch.ResultOf(batched6, 5), QueryBatch.ResultOf(batched7, 6), QueryBatch.ResultOf(batched8, 7));
    }
}
