namespace Strict;

/// <summary>A book.</summary>
[Model]
[Index(nameof(Title))]
public partial record Book
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The title.</summary>
    [MaxLength(200)]
    public partial string Title { get; set; } = "";

    /// <summary>What it costs.</summary>
    [Precision(8, 2)]
    public partial decimal Price { get; set; }

    /// <summary>The book it continues.</summary>
    [ForeignKey(RelatedName = "Sequels")]
    public partial Book? Precedes { get; set; }
}
