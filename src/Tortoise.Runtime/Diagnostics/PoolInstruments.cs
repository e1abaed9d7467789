using System.Diagnostics.Metrics;

namespace Tortoise.Diagnostics;

/// <summary>The metrics of connections: <c>db.client.connection.…</c>. Counts are taken from the pools when they are asked for.</summary>
internal sealed class PoolInstruments
{
    private static readonly KeyValuePair<string, object?> IsIdle = new("db.client.connection.state", "idle");
    private static readonly KeyValuePair<string, object?> IsUsed = new("db.client.connection.state", "used");

    private readonly Lock _gate = new();

    // A database that is never disposed must not live on because of its metrics.
    private readonly List<WeakReference<IObservedPool>> _pools = [];

    public PoolInstruments(Meter meter)
    {
        meter.CreateObservableUpDownCounter(
            "db.client.connection.count", () => Live().SelectMany(Counts), "{connection}", "The number of connections that are in the state.");
        meter.CreateObservableUpDownCounter(
            "db.client.connection.max", () => Live().Select(static pool => Measured(pool.MaxSize, pool)), "{connection}", "The maximum number of open connections allowed.");
        meter.CreateObservableUpDownCounter(
            "db.client.connection.pending_requests",
            () => Live().Select(static pool => Measured(pool.Count().Waiting, pool)),
            "{request}",
            "The number of current pending requests for an open connection.");
        Timeouts = meter.CreateCounter<long>(
            "db.client.connection.timeouts", "{timeout}", "The number of connection timeouts that have occurred trying to obtain a connection from the pool.");
        CreateTime = new(meter.CreateHistogram<double>("db.client.connection.create_time", "s", "The time it took to create a new connection."));
        WaitTime = new(meter.CreateHistogram<double>("db.client.connection.wait_time", "s", "The time it took to obtain an open connection from the pool."));
        UseTime = new(meter.CreateHistogram<double>(
            "db.client.connection.use_time", "s", "The time between borrowing a connection and returning it to the pool."));
    }

    public Counter<long> Timeouts { get; }

    public PoolHistogram CreateTime { get; }

    public PoolHistogram WaitTime { get; }

    public PoolHistogram UseTime { get; }

    /// <summary>The attribute that says which pool is meant.</summary>
    public static KeyValuePair<string, object?> NameOf(IObservedPool pool) => new("db.client.connection.pool.name", pool.Name);

    public void Add(IObservedPool pool)
    {
        lock (_gate)
        {
            _pools.Add(new WeakReference<IObservedPool>(pool));
        }
    }

    public void Remove(IObservedPool pool)
    {
        lock (_gate)
        {
            _pools.RemoveAll(one => !one.TryGetTarget(out var live) || ReferenceEquals(live, pool));
        }
    }

    private static Measurement<int>[] Counts(IObservedPool pool)
    {
        var (idle, used, _) = pool.Count();
        return [new(idle, NameOf(pool), IsIdle), new(used, NameOf(pool), IsUsed)];
    }

    private static Measurement<int> Measured(int value, IObservedPool pool) => new(value, NameOf(pool));

    private List<IObservedPool> Live()
    {
        lock (_gate)
        {
            return [.. _pools.Select(static one => one.TryGetTarget(out var pool) ? pool : null).OfType<IObservedPool>()];
        }
    }
}
