using System.Diagnostics;
using System.Globalization;
using Tortoise.Diagnostics;

namespace Tortoise.Migrations;

/// <summary>The lock of the migrations of a group. It belongs to the connection, so the server frees it if the program dies.</summary>
internal sealed class MigrationLock : IAsyncDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly MigrationSession _session;
    private readonly string _group;

    private MigrationLock(MigrationSession session, string group)
    {
        _session = session;
        _group = group;
    }

    /// <summary>Takes the lock. It is asked for again and again, because a connection that waits inside a statement holds up others.</summary>
    /// <exception cref="MigrationException">Another had it for too long.</exception>
    public static async ValueTask<MigrationLock> TakeAsync(MigrationSession session, string group, TimeSpan timeout, MigrationLog log, CancellationToken cancellationToken)
    {
        await session.PrepareAsync(cancellationToken).ConfigureAwait(false);
        if (session.Features.TryLock is not { } tryLock)
        {
            return new MigrationLock(session, group);
        }

        var start = Stopwatch.GetTimestamp();
        for (var pause = ShortestPause; ; pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks)))
        {
            if (await session.RowsAsync(tryLock, cancellationToken, MigrationSession.Text(group)).ConfigureAwait(false) is [["1"]])
            {
                return new MigrationLock(session, group);
            }

            if (pause == ShortestPause)
            {
                log.Waits();
            }

            var left = timeout - Stopwatch.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
            {
                var holder = session.Features.LockHolder is { } query ? await session.RowsAsync(query, cancellationToken, MigrationSession.Text(group)).ConfigureAwait(false) : [];
                throw new MigrationException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Another program has been applying migrations for more than {timeout.TotalSeconds:0.#} s{(holder is [[{ } who], ..] ? $": {who}" : "")}. Wait for it, end it, or raise MigrationOptions.LockTimeout."));
            }

            await Task.Delay(pause < left ? pause : left, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_session.Features.Unlock is not { } unlock)
        {
            return;
        }

        try
        {
            await _session.RowsAsync(unlock, CancellationToken.None, MigrationSession.Text(_group)).ConfigureAwait(false);
        }
        catch (TortoiseException)
        {
            // The connection is lost, and the lock with it.
        }
    }
}
