using Tortoise.CompilerServices;

namespace Tortoise.Execution;

/// <summary>An open result, read chunk by chunk.</summary>
internal abstract class RowCursor : IAsyncDisposable
{
    /// <summary>The maximum number of rows per chunk.</summary>
    public const int ChunkSize = 64;

    /// <summary>The session it runs on.</summary>
    public abstract Session Session { get; }

    /// <summary>Appends the next rows, <see cref="ChunkSize"/> at most; false if there were none.</summary>
    public abstract ValueTask<bool> ReadAsync<T, TReader>(List<T> rows, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T>;

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Leaves it by a caller who has not the session, which somebody else may be using.</summary>
    public virtual ValueTask AbandonAsync() => DisposeAsync();

    /// <summary>Closes it; if its server does not answer, only until then.</summary>
    public virtual ValueTask CloseAsync(CancellationToken waitUntil) => DisposeAsync();
}
