namespace Tortoise.Compatibility.Models;

/// <summary>Most kinds of fields, a key that the program makes, and relations of every kind.</summary>
[Model]
public partial class Book
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public partial string Title { get; set; }

    public string? Summary { get; set; }

    [Precision(8, 2)]
    public partial decimal Price { get; set; }

    [AsText]
    public Binding? Binding { get; set; }

    public DateOnly Printed { get; set; }

    public byte[]? Picture { get; set; }

    [AutoNow]
    public DateTimeOffset Modified { get; set; }

    [Version]
    public int Version { get; private set; }

    [ForeignKey(RelatedName = "Books", OnDelete = OnDelete.Cascade)]
    public partial Person Author { get; set; }

    [ManyToMany(RelatedName = "Borrowed")]
    public partial ManyToMany<Person, Loan> Readers { get; }
}
