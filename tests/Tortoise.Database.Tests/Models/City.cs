namespace Tortoise.Tests.Models;

/// <summary>A name that is there once only.</summary>
[Model]
public partial class City
{
    public int Id { get; set; }

    [Unique]
    public required string Name { get; set; }

    public int People { get; set; }
}
