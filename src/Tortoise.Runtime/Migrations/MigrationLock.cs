using System.Diagnostics;
using System.Globalization;
using Tortoise.Diagnostics;

namespace Tortoise.Migrations;

/// <summary>The lock of the migrations of a group.</summary>
internal abstract class MigrationLock : IAsyncDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Cancelled when it turns out that the lock is lost.</summary>
    public virtual CancellationToken Lost => CancellationToken.None;

    /// <summary>Takes the lock. It is asked for again and again, because a connection that waits inside a statement holds up others.</summary>
    /// <param name="session">The connection.</param>
    /// <param name="group">The group.</param>
    /// <param name="options">Which lock, and how long to wait for it.</param>
    /// <param name="log">Is told of a wait.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="MigrationException">Another had it for too long.</exception>
    public static async ValueTask<MigrationLock> TakeAsync(MigrationSession session, string group, MigrationOptions options, MigrationLog log, CancellationToken cancellationToken)
    {
        var taken = await OfAsync(session, group, options.Lock, cancellationToken).ConfigureAwait(false);
        try
        {
            await taken.WaitAsync(options.LockTimeout, log, cancellationToken).ConfigureAwait(false);
            return taken;
        }
        catch
        {
            await taken.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes sure that the lock is still held: before a statement by itself is run, and before a transaction is committed.</summary>
    /// <exception cref="MigrationException">It is lost.</exception>
    public virtual ValueTask HoldAsync(CancellationToken cancellationToken) => default;

    /// <summary>Gives it back.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Takes the lock if it is free.</summary>
    protected abstract ValueTask<bool> TryTakeAsync(CancellationToken cancellationToken);

    /// <summary>Who has it; null if that is not known.</summary>
    protected virtual ValueTask<string?> HolderAsync(CancellationToken cancellationToken) => default;

    private static async ValueTask<MigrationLock> OfAsync(MigrationSession session, string group, MigrationLockKind kind, CancellationToken cancellationToken)
    {
        var features = session.Features;
        var isLease = kind == MigrationLockKind.Lease && features.Lease is not null;
        await session.PrepareAsync(isLease, cancellationToken).ConfigureAwait(false);
        if (isLease)
        {
            return new LeaseLock(session, group);
        }

        if (features.TryLock is not null)
        {
            return new ConnectionLock(session, group);
        }

        return features.DatabaseFile is { } query && await session.RowsAsync(query, cancellationToken).ConfigureAwait(false) is [[{ Length: > 0 } file]]
            ? new FileLock(file)
            : new None();
    }

    private async ValueTask WaitAsync(TimeSpan timeout, MigrationLog log, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        for (var pause = ShortestPause; !await TryTakeAsync(cancellationToken).ConfigureAwait(false); pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks)))
        {
            if (pause == ShortestPause)
            {
                log.Waits();
            }

            var left = timeout - Stopwatch.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
            {
                var holder = await HolderAsync(cancellationToken).ConfigureAwait(false);
                throw new MigrationException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Another program has been applying migrations for more than {timeout.TotalSeconds:0.#} s{(holder is null ? "" : $": {holder}")}. Wait for it, end it, or raise MigrationOptions.LockTimeout."));
            }

            await Task.Delay(pause < left ? pause : left, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Where none is needed: the database is in memory, and this program's alone.</summary>
    private sealed class None : MigrationLock
    {
        public override ValueTask DisposeAsync() => default;

        protected override ValueTask<bool> TryTakeAsync(CancellationToken cancellationToken) => new(true);
    }
}
