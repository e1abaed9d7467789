namespace Strict;

/// <summary>Somebody who writes.</summary>
[Model]
public partial class Author
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The name, known to all.</summary>
    [MaxLength(80), Unique]
    public required partial string Name { get; set; }

    /// <summary>When the author was born, if anybody knows.</summary>
    public partial DateOnly? Born { get; set; }

    /// <summary>What the author wrote.</summary>
    [ManyToMany(RelatedName = "Authors")]
    public partial ManyToMany<Book> Books { get; }
}
