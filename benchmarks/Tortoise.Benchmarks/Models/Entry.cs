namespace Tortoise.Benchmarks.Models;

/// <summary>The row that is inserted.</summary>
[Model]
public partial class Entry
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public string? City { get; set; }

    public double Score { get; set; }

    public int Rank { get; set; }

    internal static Entry Make(int number) =>
        new() { Name = Teams.Name(number), City = Teams.City(number), Score = number / 4.0, Rank = number % 100 };
}
