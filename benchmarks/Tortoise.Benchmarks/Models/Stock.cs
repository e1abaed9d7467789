namespace Tortoise.Benchmarks.Models;

/// <summary>A row that is changed: its properties are tracked.</summary>
[Model]
public partial class Stock
{
    public long Id { get; set; }

    [Unique, MaxLength(40)]
    public required partial string Sku { get; set; }

    public partial string? Place { get; set; }

    public partial int Quantity { get; set; }

    public partial double Price { get; set; }
}
