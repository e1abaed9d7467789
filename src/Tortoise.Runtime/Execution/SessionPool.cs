using System.Data.Common;
using Tortoise.Compilation;
using Tortoise.Diagnostics;
using Tortoise.Dialects;
using Tortoise.Metadata;

namespace Tortoise.Execution;

/// <summary>The connections of one database. A driver implements it.</summary>
/// <param name="endpoint">Where the database is.</param>
internal abstract class SessionPool(DatabaseEndpoint endpoint) : IAsyncDisposable
{
    /// <summary>The server's dialect, if the driver detected which of several it is; null for the driver's own.</summary>
    public Dialect? Dialect { get; init; }

    /// <summary>Options of the URL that have no effect here, accepted because other programs need them in the same URL.</summary>
    public IReadOnlyList<string> IgnoredOptions { get; init; } = [];

    /// <summary>Where the database is.</summary>
    public DatabaseEndpoint Endpoint => endpoint;

    /// <summary>The database's own code of an error of the driver; null if it has none.</summary>
    public Func<DbException, string?>? CodeOf { get; init; }

    /// <summary>
    /// True if queries are sent together, so that related rows are loaded by batches, and a batch outside a transaction can see one state of the
    /// database.
    /// </summary>
    public bool HasBatchSnapshots { get; init; }

    /// <summary>How many keys a batch for related rows may have, each as often as it is written: a server that gets the batch as text takes so much at once.</summary>
    public int MostKeysInBatch { get; init; } = int.MaxValue;

    /// <summary>Fields whose values may come in a batch with other digits than they have, so that their query goes by itself; null for none.</summary>
    public Predicate<FieldMetadata>? MayRound { get; init; }

    /// <summary>Has its connections observed and logged.</summary>
    public virtual void Observe(ConnectionLog log)
    {
    }

    /// <summary>A session for one statement. The caller returns it by <see cref="Session.Return"/>.</summary>
    public abstract ValueTask<Session> RentAsync(CompiledStatement statement, CancellationToken cancellationToken);

    /// <summary>A session for a transaction, or for a script.</summary>
    public abstract ValueTask<Session> RentAsync(TransactionOptions options, CancellationToken cancellationToken);

    /// <summary>Closes all connections. Those in use are closed when they are returned.</summary>
    public abstract ValueTask DisposeAsync();
}
