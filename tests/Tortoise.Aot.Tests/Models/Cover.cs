namespace Tortoise.Aot.Tests.Models;

/// <summary>One to one: its key is that of the book.</summary>
[Model]
public partial class Cover
{
    [OneToOne(OnDelete = OnDelete.Cascade), PrimaryKey]
    public partial Book Book { get; set; }

    public required string Color { get; set; }
}
