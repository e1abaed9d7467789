namespace Tortoise.Tests.Batches;

/// <summary>A shop with shelves, on which there are books by authors.</summary>
[Model(Table = "batched_shop")]
public partial class Shop
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public float Rating { get; set; }
}

[Model(Table = "batched_shelf")]
public partial class Shelf
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public double Width { get; set; }

    [ForeignKey(RelatedName = "Shelves", OnDelete = OnDelete.Cascade)]
    public partial Shop Shop { get; set; }
}

[Model(Table = "batched_author")]
public partial class Author
{
    public int Id { get; set; }

    public required string Name { get; set; }
}

[Model(Table = "batched_book")]
public partial class Book
{
    public int Id { get; set; }

    public required string Title { get; set; }

    public int Pages { get; set; }

    [ForeignKey(RelatedName = "Books", OnDelete = OnDelete.Cascade)]
    public partial Shelf Shelf { get; set; }

    [ForeignKey(RelatedName = "Books", OnDelete = OnDelete.NoAction)]
    public partial Author? Author { get; set; }

    [ManyToMany(Through = "batched_book_tag", RelatedName = "Books")]
    public partial ManyToMany<Tag> Tags { get; }
}

[Model(Table = "batched_tag")]
public partial class Tag
{
    public int Id { get; set; }

    public required string Word { get; set; }
}

/// <summary>A model of another group.</summary>
[Model(Table = "batched_parcel", Group = "batched_parcels")]
public partial class BatchedParcel
{
    public int Id { get; set; }
}
