namespace Tortoise.Aot.Tests.Models;

/// <summary>Its key is made by the program; the way back to the books is generated.</summary>
[Model]
[Ordering(nameof(Name))]
public partial class Tag
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [MaxLength(40), Unique]
    public required string Name { get; set; }

    public bool IsMood { get; set; }
}
