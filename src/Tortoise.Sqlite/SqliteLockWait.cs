using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Tortoise.Sqlite;

/// <summary>
/// The wait for a lock that another process has. SQLite's own would hold the thread and hear no token, so what was refused is tried again,
/// after growing pauses.
/// </summary>
internal static class SqliteLockWait
{
    private const int BusySnapshot = raw.SQLITE_BUSY | (2 << 8);
    private const int LockedSharedCache = raw.SQLITE_LOCKED | (1 << 8);

    /// <summary>In milliseconds; the last one is repeated, and shorter ones follow towards the end.</summary>
    private static readonly int[] Pauses = [1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100];

    /// <summary>
    /// True if another connection has a lock that it will give up. A snapshot that is out of date, and a lock of this very connection, do
    /// not get better by waiting.
    /// </summary>
    public static bool IsFor(TransientException exception) => exception.InnerException is SqliteException refused
        && (refused.SqliteErrorCode == raw.SQLITE_BUSY
            ? refused.SqliteExtendedErrorCode != BusySnapshot
            : refused.SqliteExtendedErrorCode == LockedSharedCache);

    /// <summary>Runs again what did nothing but meet a lock, until it succeeds or the time is over.</summary>
    /// <exception cref="TransientException">The lock is still there.</exception>
    public static async ValueTask<T> RunAsync<T>(Func<T> run, TransientException refused, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; ; i++)
        {
            var left = timeout - Stopwatch.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
            {
                ExceptionDispatchInfo.Throw(refused);
            }

            // Whoever has waited long must ask more often than those who have just come, or starves beside them.
            var pause = TimeSpan.FromMilliseconds(Math.Min(Pauses[Math.Min(i, Pauses.Length - 1)], Math.Max(1, (40 * (left / timeout)) - 15)));
            await Task.Delay(pause < left ? pause : left, cancellationToken).ConfigureAwait(false);
            try
            {
                return run();
            }
            catch (TransientException again) when (IsFor(again))
            {
                refused = again;
            }
        }
    }
}
