using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Tortoise.Execution;

/// <summary>A reader that is open for a block: <c>await using (Closing(reader, cancellationToken)) { … }</c>.</summary>
internal readonly struct ReaderScope
{
    private readonly DbDataReader _reader;
    private readonly CancellationToken _cancellationToken;
    private readonly Func<DbDataReader, CancellationToken, ValueTask> _close;

    internal ReaderScope(DbDataReader reader, Func<DbDataReader, CancellationToken, ValueTask> close, CancellationToken cancellationToken)
    {
        _reader = reader;
        _cancellationToken = cancellationToken;
        _close = close;
    }

    /// <summary>Closes it, unless a call to it was abandoned.</summary>
    public ConfiguredValueTaskAwaitable DisposeAsync() => _close(_reader, _cancellationToken).ConfigureAwait(false);
}
