namespace Tortoise.Benchmarks;

/// <summary>The same row as the other contenders read it: a class that carries nothing but its columns.</summary>
public sealed class PlainTeam
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public string? City { get; set; }

    public double Score { get; set; }

    public int Rank { get; set; }
}
