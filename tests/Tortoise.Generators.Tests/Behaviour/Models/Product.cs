namespace Tortoise.Generators.Tests.Behaviour.Models;

public enum Color
{
    Red,
    Green,
}

[Model]
public partial class Product
{
    public required string Id { get; set; }

    [MaxLength(5)]
    public required string Name { get; set; }

    [AsText]
    public Color Color { get; set; }

    public Color? Trim { get; set; }

    [Precision(4, 1)]
    public decimal Price { get; set; }

#pragma warning disable TORT2008 // What counts as not set is what is tested.
    [DbDefault(7)]
    public int Stock { get; set; }
#pragma warning restore TORT2008

    [DbDefault(Sql = "now()")]
    public partial DateTime Listed { get; set; }

    public double Weight { get; set; }

    [AutoNow]
    public DateTimeOffset Changed { get; init; }

    [AutoNowAdd]
    public DateOnly? Created { get; set; }

    [NotMapped]
    public required object Extra { get; set; }
}
