namespace Tortoise.Tests.Models;

/// <summary>Its saves find out whether somebody else has been faster. What changes is tracked.</summary>
[Model]
public partial class Document
{
    public int Id { get; set; }

    [Unique, MaxLength(100)]
    public partial string Title { get; set; }

    public partial string? Text { get; set; }

    public partial int Reads { get; set; }

    [ForeignKey(RelatedName = "Documents", OnDelete = OnDelete.SetNull)]
    public partial Folder? Folder { get; set; }

    [Version]
    public int Version { get; private set; }
}

/// <summary>A version that a program may give, as one that was away in a form.</summary>
[Model]
public partial class Folder
{
    public int Id { get; set; }

    public required string Name { get; set; }

    [Version]
    public long Revision { get; init; }
}

/// <summary>A version that the server gives.</summary>
[Model(Databases = ["sqlserver"])]
public partial class Ledger
{
    public int Id { get; set; }

    [Unique, MaxLength(100)]
    public required string Name { get; set; }

    public int Amount { get; set; }

    [Version]
    public byte[] RowVersion { get; private set; } = [];
}
