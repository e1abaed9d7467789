namespace Tortoise.Benchmarks.Models;

/// <summary>A row whose key the program sets, so that an insert has nothing to return.</summary>
[Model]
public partial class Sample
{
    [PrimaryKey(Generated = false)]
    public long Id { get; set; }

    public required string Name { get; set; }

    public string? City { get; set; }

    public double Score { get; set; }

    public int Rank { get; set; }

    internal static Sample Make(int number) =>
        new() { Id = number, Name = Teams.Name(number), City = Teams.City(number), Score = number / 4.0, Rank = number % 100 };
}
