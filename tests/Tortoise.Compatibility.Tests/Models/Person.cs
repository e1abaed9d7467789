namespace Tortoise.Compatibility.Models;

/// <summary>A key that the database makes, a tree, and links that lead both ways.</summary>
[Model]
[Ordering(nameof(Name))]
public partial class Person
{
    public int Id { get; set; }

    [MaxLength(60), Unique]
    public required string Name { get; set; }

    [ForeignKey(RelatedName = "Pupils", OnDelete = OnDelete.SetNull)]
    public partial Person? Mentor { get; set; }

    [ManyToMany(Symmetrical = true)]
    public partial ManyToMany<Person> Friends { get; }
}
