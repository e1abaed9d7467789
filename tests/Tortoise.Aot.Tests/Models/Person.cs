namespace Tortoise.Aot.Tests.Models;

/// <summary>A tree, and links between people that lead both ways.</summary>
[Model]
[Ordering(nameof(Id))]
public partial class Person
{
    public int Id { get; set; }

    public required string Name { get; set; }

    [ForeignKey(RelatedName = "Pupils", OnDelete = OnDelete.SetNull)]
    public partial Person? Mentor { get; set; }

    [ManyToMany(Symmetrical = true)]
    public partial ManyToMany<Person> Friends { get; }
}
