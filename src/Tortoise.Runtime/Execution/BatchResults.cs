using Tortoise.CompilerServices;

namespace Tortoise.Execution;

/// <summary>
/// The results of queries that were sent together, read one after the other, each once. Nothing is sent before the first is read.
/// </summary>
internal abstract class BatchResults : IAsyncDisposable
{
    /// <summary>Which query is sent or read next; after a failure, the one that failed.</summary>
    public int Index { get; protected set; }

    /// <summary>All rows of the next query.</summary>
    public abstract ValueTask<List<T>> ListAsync<T, TReader>(TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T>;

    /// <summary>The first row of the next query, and whether there are none, one or more.</summary>
    public abstract ValueTask<SingleRow<T>> OneAsync<T, TReader>(TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T>;

    /// <summary>Passes over what was not read.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Passes over what was not read; if the server does not answer, only until then.</summary>
    public virtual ValueTask CloseAsync(CancellationToken waitUntil) => DisposeAsync();
}
