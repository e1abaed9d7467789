namespace Tortoise.Benchmarks;

/// <summary>The row that is inserted: a team without the index, in a table of its own that is emptied after every batch.</summary>
[Model]
public partial class Entry
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public string? City { get; set; }

    public double Score { get; set; }

    public int Rank { get; set; }
}
