namespace Tortoise.Compatibility.Models;

/// <summary>A record, one to one with a book.</summary>
[Model]
public partial record Cover
{
    [OneToOne(OnDelete = OnDelete.Cascade), PrimaryKey]
    public partial Book Book { get; set; }

    public required string Color { get; init; }
}
