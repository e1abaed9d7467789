namespace Tortoise.Benchmarks.Models;

/// <summary>A row of TechEmpower's table of 10,000.</summary>
[Model]
public partial class World
{
    public int Id { get; set; }

    public int RandomNumber { get; set; }
}

/// <summary>One of TechEmpower's twelve fortunes.</summary>
[Model]
public partial class Fortune
{
    public int Id { get; set; }

    [MaxLength(2048)]
    public required string Message { get; set; }
}
