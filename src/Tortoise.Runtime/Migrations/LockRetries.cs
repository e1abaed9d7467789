namespace Tortoise.Migrations;

/// <summary>How what did not get its locks in time is tried again.</summary>
internal static class LockRetries
{
    /// <summary>How often.</summary>
    public const int Count = 10;

    /// <summary>Waits before the next try: 100 ms, doubled with each one up to 5 s, with jitter.</summary>
    /// <param name="attempt">The one that failed, from 1.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static Task PauseAsync(int attempt, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(Math.Min(100 << Math.Min(attempt - 1, 10), 5000) * (0.5 + (Random.Shared.NextDouble() / 2))), cancellationToken);
}
