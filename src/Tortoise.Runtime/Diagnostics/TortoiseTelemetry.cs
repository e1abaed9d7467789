using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Tortoise.Diagnostics;

/// <summary>
/// The names under which Tortoise's traces and metrics are found, and their instruments. They follow OpenTelemetry's conventions for
/// database clients, and cost next to nothing while nobody listens.
/// </summary>
/// <example>
/// <code>
/// services.AddOpenTelemetry()
///     .WithTracing(tracing => tracing.AddSource(TortoiseTelemetry.SourceName))
///     .WithMetrics(metrics => metrics.AddMeter(TortoiseTelemetry.MeterName));
/// </code>
/// </example>
public static class TortoiseTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/>.</summary>
    public const string SourceName = "Tortoise";

    /// <summary>The name of the <see cref="Meter"/>.</summary>
    public const string MeterName = "Tortoise";

    private static readonly Meter Meter = new(MeterName, Version);

    internal static ActivitySource Source { get; } = new(SourceName, Version);

    /// <summary>How long an operation took, with its retries and the wait for a connection.</summary>
    internal static Histogram<double> Duration { get; } = Meter.CreateHistogram(
        "db.client.operation.duration",
        "s",
        "Duration of database client operations.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] });

    internal static Histogram<long> ReturnedRows { get; } = Meter.CreateHistogram(
        "db.client.response.returned_rows",
        "{row}",
        "The actual number of records returned by the database operation.",
        advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000] });

    internal static Counter<long> Retries { get; } = Meter.CreateCounter<long>(
        "tortoise.retries", "{retry}", "Statements and transactions that were run again after an error that may pass.");

    internal static Counter<long> ShapeHits { get; } = Meter.CreateCounter<long>(
        "tortoise.shape_cache.hits", "{statement}", "Queries whose statement was compiled before.");

    internal static Counter<long> ShapeMisses { get; } = Meter.CreateCounter<long>(
        "tortoise.shape_cache.misses", "{statement}", "Queries whose statement had to be compiled.");

    /// <summary>Instruments of connections; null in a program without metrics.</summary>
    internal static PoolInstruments? Pools => TelemetrySwitch.IsSupported ? AllPools.Instruments : null;

    private static string? Version => typeof(TortoiseTelemetry).Assembly.GetName().Version?.ToString(3);

    // Apart: a program without metrics leaves it out, and with it all that makes instruments.
    private static class AllPools
    {
        public static PoolInstruments Instruments { get; } = new(Meter);
    }
}
