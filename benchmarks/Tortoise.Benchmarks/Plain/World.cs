namespace Tortoise.Benchmarks.Plain;

/// <summary>A row of TechEmpower's table of 10,000.</summary>
public sealed class World
{
    public int Id { get; set; }

    public int RandomNumber { get; set; }
}

/// <summary>One of TechEmpower's twelve fortunes.</summary>
public sealed class Fortune
{
    public int Id { get; set; }

    public required string Message { get; set; }
}
