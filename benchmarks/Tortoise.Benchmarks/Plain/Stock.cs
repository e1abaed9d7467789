namespace Tortoise.Benchmarks.Plain;

/// <summary>The row that is changed.</summary>
public sealed class Stock
{
    public long Id { get; set; }

    public required string Sku { get; set; }

    public string? Place { get; set; }

    public int Quantity { get; set; }

    public double Price { get; set; }
}
