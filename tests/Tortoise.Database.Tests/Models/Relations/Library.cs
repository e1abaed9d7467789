namespace Tortoise.Tests.Library;

// Keys of all sorts: text, several columns, a unique field that is no key; names that are not those of C#.
[Model(Table = "country")]
public partial class Country
{
    [PrimaryKey, Column("iso"), MaxLength(2)]
    public required string Code { get; set; }

    [Column("label")]
    public required string Name { get; set; }
}

[Model(Table = "library_shelf")]
[PrimaryKey(nameof(Room), nameof(Number))]
public partial class Shelf
{
    public required string Room { get; set; }

    public int Number { get; set; }

    public string? Topic { get; set; }
}

[Model(Table = "author")]
[Ordering(nameof(Name))]
public partial class Author
{
    [Column("author_no")]
    public int Id { get; set; }

    [Column("author_name"), MaxLength(80), Unique]
    public required string Name { get; set; }

    [ForeignKey(RelatedName = "Authors", OnDelete = OnDelete.Restrict, Column = "born_in")]
    public partial Country? Country { get; set; }
}

[Model(Table = "book")]
[Ordering(nameof(Title))]
public partial class Book
{
    [Column("book_no")]
    public int Id { get; set; }

    [Column("book_title")]
    public required string Title { get; set; }

    [Column("stars")]
    public double Rating { get; set; }

    [ForeignKey(RelatedName = "Books", ToField = nameof(Library.Author.Name), Column = "written_by")]
    public partial Author Author { get; set; }

    [ForeignKey(RelatedName = "Books")]
    public partial Shelf? Shelf { get; set; }

    [ManyToMany(RelatedName = "Books")]
    public partial ManyToMany<Reader, Loan> Readers { get; }
}

[Model(Table = "reader")]
[Ordering(nameof(Name))]
public partial class Reader
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    [ManyToMany(RelatedName = "Fans")]
    public partial ManyToMany<Author, Favorite> Favorites { get; }
}

/// <summary>Links that nothing in the table keeps from being there twice.</summary>
[Model(Table = "favorite")]
public partial class Favorite
{
    public int Id { get; set; }

    [ForeignKey(RelatedName = "Favorites")]
    public partial Author Author { get; set; }

    [ForeignKey(RelatedName = "FavoriteLinks")]
    public partial Reader Reader { get; set; }
}

/// <summary>Links with columns of their own.</summary>
[Model(Table = "loan")]
public partial class Loan
{
    public int Id { get; set; }

    [ForeignKey(RelatedName = "Loans")]
    public partial Book Book { get; set; }

    [ForeignKey(RelatedName = "Loans")]
    public partial Reader Reader { get; set; }

    public int Days { get; set; } = 14;
}
