namespace Tortoise.Tests.Models;

/// <summary>Columns with names that generated SQL could use for its own.</summary>
[Model]
public partial class Coordinates
{
    public int Id { get; set; }

    [Column("c0")]
    public int X { get; set; }

    [Column("c1")]
    public int Y { get; set; }
}
