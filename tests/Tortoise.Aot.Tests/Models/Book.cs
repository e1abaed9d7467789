namespace Tortoise.Aot.Tests.Models;

/// <summary>Two relations to one model, links to tags, and links that are a model; partial properties, so that some can be left out.</summary>
[Model]
[Ordering(nameof(Title))]
public partial class Book
{
    public long Id { get; set; }

    public partial string Title { get; set; }

    public partial string? Summary { get; set; }

    public partial int Pages { get; set; }

    [ForeignKey(RelatedName = "Books", OnDelete = OnDelete.Cascade)]
    public partial Person Author { get; set; }

    [ForeignKey(RelatedName = "Translations", OnDelete = OnDelete.SetNull)]
    public partial Person? Translator { get; set; }

    [ManyToMany(RelatedName = "Books")]
    public partial ManyToMany<Tag> Tags { get; }

    [ManyToMany(RelatedName = "Borrowed")]
    public partial ManyToMany<Person, Loan> Readers { get; }

    /// <summary>A place for some of the tags.</summary>
    [NotMapped]
    public IReadOnlyList<Tag> Moods { get; set; } = [];
}
