using System.Diagnostics.Metrics;

namespace Tortoise.Diagnostics;

/// <summary>A duration of connections, by pool, in seconds.</summary>
internal readonly struct PoolHistogram(Histogram<double> histogram)
{
    /// <summary>True if somebody listens.</summary>
    public bool IsEnabled => histogram.Enabled;

    public void Record(double seconds, IObservedPool pool)
    {
        if (histogram.Enabled)
        {
            histogram.Record(seconds, PoolInstruments.NameOf(pool));
        }
    }
}
