namespace Tortoise.Tests.Chinook;

// The Chinook database as it is: its own names, keys that it numbers by hand, NULLs where it allows them.
[Model(Table = "Artist")]
public partial class Artist
{
    [Column("ArtistId")]
    public int Id { get; set; }

    [Column("Name"), MaxLength(120)]
    public string? Name { get; set; }
}

[Model(Table = "Album")]
public partial class Album
{
    [Column("AlbumId")]
    public int Id { get; set; }

    [Column("Title"), MaxLength(160)]
    public required string Title { get; set; }

    [ForeignKey(RelatedName = "Albums", OnDelete = OnDelete.NoAction, Column = "ArtistId")]
    public partial Artist Artist { get; set; }
}

[Model(Table = "Genre")]
public partial class Genre
{
    [Column("GenreId")]
    public int Id { get; set; }

    [Column("Name"), MaxLength(120)]
    public string? Name { get; set; }
}

[Model(Table = "MediaType")]
public partial class MediaType
{
    [Column("MediaTypeId")]
    public int Id { get; set; }

    [Column("Name"), MaxLength(120)]
    public string? Name { get; set; }
}

[Model(Table = "Track")]
public partial class Track
{
    [Column("TrackId")]
    public int Id { get; set; }

    [Column("Name"), MaxLength(200)]
    public required string Name { get; set; }

    /// <summary>Declared here, as in classes that were there before; the keys of other relations are generated.</summary>
    [Column("AlbumId")]
    public int? AlbumId { get; set; }

    [ForeignKey(RelatedName = "Tracks", OnDelete = OnDelete.NoAction)]
    public partial Album? Album { get; set; }

    [ForeignKey(RelatedName = "Tracks", OnDelete = OnDelete.NoAction, Column = "MediaTypeId")]
    public partial MediaType MediaType { get; set; }

    [ForeignKey(RelatedName = "Tracks", OnDelete = OnDelete.NoAction, Column = "GenreId")]
    public partial Genre? Genre { get; set; }

    [Column("Composer"), MaxLength(220)]
    public string? Composer { get; set; }

    [Column("Milliseconds")]
    public int Milliseconds { get; set; }

    [Column("Bytes")]
    public int? Bytes { get; set; }

    [Column("UnitPrice"), Precision(10, 2)]
    public decimal UnitPrice { get; set; }
}

[Model(Table = "Playlist")]
public partial class Playlist
{
    [Column("PlaylistId")]
    public int Id { get; set; }

    [Column("Name"), MaxLength(120)]
    public string? Name { get; set; }

    [ManyToMany(RelatedName = "Playlists")]
    public partial ManyToMany<Track, PlaylistTrack> Tracks { get; }
}

[Model(Table = "PlaylistTrack")]
[PrimaryKey(nameof(Playlist), nameof(Track))]
public partial class PlaylistTrack
{
    [ForeignKey(RelatedName = "Entries", OnDelete = OnDelete.NoAction, Column = "PlaylistId")]
    public partial Playlist Playlist { get; set; }

    [ForeignKey(RelatedName = "Entries", OnDelete = OnDelete.NoAction, Column = "TrackId")]
    public partial Track Track { get; set; }
}

[Model(Table = "Employee")]
public partial class Employee
{
    [Column("EmployeeId")]
    public int Id { get; set; }

    [Column("LastName"), MaxLength(20)]
    public required string LastName { get; set; }

    [Column("FirstName"), MaxLength(20)]
    public required string FirstName { get; set; }

    [Column("Title"), MaxLength(30)]
    public string? Title { get; set; }

    [ForeignKey(RelatedName = "Reports", OnDelete = OnDelete.NoAction, Column = "ReportsTo")]
    public partial Employee? ReportsTo { get; set; }

    [Column("BirthDate")]
    public DateTime? BirthDate { get; set; }

    [Column("HireDate")]
    public DateOnly? HireDate { get; set; }

    [Column("City"), MaxLength(40)]
    public string? City { get; set; }

    [Column("Email"), MaxLength(60)]
    public string? Email { get; set; }
}

[Model(Table = "Customer")]
public partial class Customer
{
    [Column("CustomerId")]
    public int Id { get; set; }

    [Column("FirstName"), MaxLength(40)]
    public required string FirstName { get; set; }

    [Column("LastName"), MaxLength(20)]
    public required string LastName { get; set; }

    [Column("Company"), MaxLength(80)]
    public string? Company { get; set; }

    [Column("City"), MaxLength(40)]
    public string? City { get; set; }

    [Column("Country"), MaxLength(40)]
    public string? Country { get; set; }

    [Column("Fax"), MaxLength(24)]
    public string? Fax { get; set; }

    [Column("Email"), MaxLength(60)]
    public required string Email { get; set; }

    [ForeignKey(RelatedName = "Customers", OnDelete = OnDelete.NoAction, Column = "SupportRepId")]
    public partial Employee? SupportRep { get; set; }
}

[Model(Table = "Invoice")]
public partial class Invoice
{
    [Column("InvoiceId")]
    public int Id { get; set; }

    [ForeignKey(RelatedName = "Invoices", OnDelete = OnDelete.NoAction, Column = "CustomerId")]
    public partial Customer Customer { get; set; }

    [Column("InvoiceDate")]
    public DateTime Date { get; set; }

    [Column("BillingCity"), MaxLength(40)]
    public string? City { get; set; }

    [Column("BillingCountry"), MaxLength(40)]
    public string? Country { get; set; }

    [Column("Total"), Precision(10, 2)]
    public decimal Total { get; set; }
}

[Model(Table = "InvoiceLine")]
public partial class InvoiceLine
{
    [Column("InvoiceLineId")]
    public int Id { get; set; }

    [ForeignKey(RelatedName = "Lines", OnDelete = OnDelete.NoAction, Column = "InvoiceId")]
    public partial Invoice Invoice { get; set; }

    [ForeignKey(RelatedName = "InvoiceLines", OnDelete = OnDelete.NoAction, Column = "TrackId")]
    public partial Track Track { get; set; }

    [Column("UnitPrice"), Precision(10, 2)]
    public decimal UnitPrice { get; set; }

    [Column("Quantity")]
    public int Quantity { get; set; }
}
