namespace Tortoise.Benchmarks;

/// <summary>What was measured of one contender: for an operation, or a row of it.</summary>
internal sealed class Result
{
    public Result(Contender contender, IReadOnlyList<double> microseconds, double bytes, int? roundTrips)
    {
        Name = contender.Name;
        Peer = contender.Peer;
        Bytes = bytes;
        RoundTrips = roundTrips;
        Rounds = microseconds.Count;
        var sorted = microseconds.Order().ToList();
        Median = sorted[sorted.Count / 2];
        Low = sorted[sorted.Count / 10];
        High = sorted[sorted.Count * 9 / 10];
    }

    public string Name { get; }

    public Peer Peer { get; }

    /// <summary>In microseconds.</summary>
    public double Median { get; }

    /// <summary>A tenth of the rounds was faster.</summary>
    public double Low { get; }

    /// <summary>A tenth of the rounds was slower.</summary>
    public double High { get; }

    /// <summary>The median of what the process allocated.</summary>
    public double Bytes { get; }

    /// <summary>How often an operation waits for the server, or null if there is none.</summary>
    public int? RoundTrips { get; }

    public int Rounds { get; }

    /// <summary>Its median compared with that of the floor.</summary>
    public double RatioTo(Result floor) => Median / floor.Median;
}
