namespace Tortoise.Benchmarks.Models;

/// <summary>The row of five columns, as a model.</summary>
[Model]
public partial class Team
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public string? City { get; set; }

    public double Score { get; set; }

    [Index]
    public int Rank { get; set; }
}
