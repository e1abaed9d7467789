namespace Tortoise.Execution;

/// <summary>
/// How many connections a pool may have, and how long to wait for a free one: options that are the same in every driver. Connections are opened
/// on demand, so the minimum is only checked.
/// </summary>
/// <param name="MinSize">The minimum number of connections; 0 if not set, so that it is compatible with any maximum.</param>
/// <param name="MaxSize">The maximum number of connections.</param>
/// <param name="Timeout">How long to wait for a free connection.</param>
internal sealed record PoolOptions(int MinSize, int MaxSize, TimeSpan Timeout)
{
    /// <summary>The default maximum number of connections to a server.</summary>
    public const int DefaultMaxSize = 10;

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The names of the options.</summary>
    public static IReadOnlyList<string> Names { get; } = ["minsize", "maxsize", "timeout"];

    /// <summary>A single connection for all users of the database.</summary>
    public static PoolOptions Single { get; } = new(0, 1, DefaultTimeout);

    /// <summary>Takes the options of a URL.</summary>
    /// <param name="url">The options.</param>
    /// <param name="defaultMaxSize">The maximum number of connections if the URL sets none.</param>
    /// <exception cref="ConfigurationException">One is not valid, or they contradict each other.</exception>
    public static PoolOptions Take(UrlOptions url, int defaultMaxSize = DefaultMaxSize)
    {
        var timeout = url.TakeSeconds("timeout", least: 1) is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultTimeout;
        return Of(url.TakeNumber("minsize", least: 0), url.TakeNumber("maxsize", least: 1), defaultMaxSize) with { Timeout = timeout };
    }

    /// <summary>The options of a connection string; null is what it does not give.</summary>
    /// <exception cref="ConfigurationException">They contradict each other.</exception>
    public static PoolOptions Of(int? minSize, int? maxSize, int defaultMaxSize = DefaultMaxSize)
    {
        var pool = new PoolOptions(minSize ?? 0, maxSize ?? defaultMaxSize, DefaultTimeout);
        return pool.MinSize <= pool.MaxSize
            ? pool
            : throw new ConfigurationException(
                $"The minimum number of connections ('minsize' in a URL) exceeds the maximum ('maxsize'), which is {pool.MaxSize}{(maxSize is null ? " by default" : "")}: " +
                "lower the minimum or raise the maximum.");
    }
}
