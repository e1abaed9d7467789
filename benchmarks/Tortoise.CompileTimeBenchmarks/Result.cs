namespace Tortoise.CompileTimeBenchmarks;

/// <summary>What was measured of one contender.</summary>
internal sealed class Result
{
    public Result(string name, IEnumerable<Cost> costs)
    {
        Name = name;
        var sorted = costs.OrderBy(static cost => cost.Milliseconds).ToList();
        Median = sorted[sorted.Count / 2];
        Least = sorted[0].Milliseconds;
    }

    public string Name { get; }

    public Cost Median { get; }

    public double Least { get; }
}
