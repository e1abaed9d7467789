using System.ComponentModel.DataAnnotations;

namespace Tortoise.Tests.Objects;

/// <summary>All but the key and the note is tracked.</summary>
[Model]
public partial class Crew
{
    public int Id { get; set; }

    [StringLength(20, MinimumLength = 2)]
    public required partial string Name { get; set; }

    /// <summary>Of the season, see <see cref="Changed"/> &amp; co.</summary>
    public partial int Points { get; set; }

    public partial Rank Rank { get; set; }

    [AsText]
    public partial Rank? Former { get; set; }

    public partial DateOnly? Founded { get; set; }

    public partial byte[]? Logo { get; set; }

    [ForeignKey(RelatedName = "Crews", OnDelete = OnDelete.SetNull)]
    public partial Realm? Realm { get; set; }

    [AutoNow]
    public DateTime Changed { get; private set; }

    [Version]
    public int Version { get; private set; }
}

public enum Rank
{
    Third,
    Second,
    First,
}

/// <summary>A key that the program sets.</summary>
[Model]
public partial class Realm
{
    [PrimaryKey]
    public required string Code { get; set; }

    public required string Name { get; set; }
}

/// <summary>A key of two columns, in a record.</summary>
[Model, PrimaryKey(nameof(Row), nameof(Number))]
public partial record Bench
{
    public required int Row { get; init; }

    public required int Number { get; init; }

    public partial string? Guest { get; set; }
}
