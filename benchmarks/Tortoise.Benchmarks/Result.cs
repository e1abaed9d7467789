namespace Tortoise.Benchmarks;

/// <summary>What was measured of one contender, for one operation.</summary>
internal sealed class Result
{
    public Result(string name, IEnumerable<double> microseconds, double bytes)
    {
        Name = name;
        Bytes = bytes;
        var sorted = microseconds.Order().ToList();
        Median = sorted[sorted.Count / 2];
        Low = sorted[sorted.Count / 10];
        High = sorted[sorted.Count * 9 / 10];
    }

    public string Name { get; }

    public double Median { get; }

    /// <summary>A tenth of the rounds was faster.</summary>
    public double Low { get; }

    /// <summary>A tenth of the rounds was slower.</summary>
    public double High { get; }

    public double Bytes { get; }
}
