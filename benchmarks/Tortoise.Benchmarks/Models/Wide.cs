namespace Tortoise.Benchmarks.Models;

/// <summary>26 columns of mixed types, a third of them nullable.</summary>
[Model]
public partial class Wide
{
    public long Id { get; set; }

    public int Number { get; set; }

    public short Small { get; set; }

    public long Large { get; set; }

    public bool IsOpen { get; set; }

    public bool IsPaid { get; set; }

    public double Weight { get; set; }

    public double Height { get; set; }

    public decimal Price { get; set; }

    public decimal Tax { get; set; }

    public DateTime Created { get; set; }

    public DateTime Changed { get; set; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    public required string Street { get; set; }

    public required string City { get; set; }

    public required string Country { get; set; }

    public string? Comment { get; set; }

    public string? Phone { get; set; }

    public string? Mail { get; set; }

    public int? Rank { get; set; }

    public long? ParentId { get; set; }

    public double? Rating { get; set; }

    public decimal? Discount { get; set; }

    public DateTime? Closed { get; set; }

    public bool? IsKnown { get; set; }
}
