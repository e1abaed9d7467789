namespace Tortoise.Tests.Models;

/// <summary>Versions beside a key that the program gives, a composite key, and in links.</summary>
[Model]
public partial class Editor
{
    [PrimaryKey, MaxLength(50)]
    public required string Login { get; set; }

    [Unique, MaxLength(50)]
    public required string Name { get; set; }

    public string? City { get; set; }

    [Version]
    public partial long Version { get; set; }

    [ManyToMany(RelatedName = "")]
    public partial ManyToMany<Document, Editing> Documents { get; }
}

[Model]
[PrimaryKey(nameof(Editor), nameof(Document))]
public partial class Editing
{
    [ForeignKey(RelatedName = "")]
    public partial Editor Editor { get; set; }

    [ForeignKey(RelatedName = "")]
    public partial Document Document { get; set; }

    [Version]
    public int Version { get; private set; }
}

[Model]
[PrimaryKey(nameof(Book), nameof(Number))]
public partial class Chapter
{
    public int Book { get; init; }

    public int Number { get; init; }

    [ForeignKey(RelatedName = "Chapters", OnDelete = OnDelete.SetNull)]
    public partial Editor? Editor { get; set; }

    // As MySQL's values of a bulk update are called.
    [Version, Column("c0")]
    public partial long Version { get; private set; }
}
