using System.ComponentModel.DataAnnotations;

namespace Tortoise.Tests.Embedding;

/// <summary>An immutable value.</summary>
public sealed record Address([property: MaxLength(60)] string Street, string City, [property: Column("zip")] string? PostalCode = null)
{
    public Place? Place { get; init; }

    public string Line => $"{Street}, {City}";
}

public readonly record struct Place(double Latitude, double Longitude);

/// <summary>A mutable value with rules.</summary>
public sealed class Contact
{
    [EmailAddress]
    public required string Email { get; set; }

    public bool IsVerified { get; set; }

    [System.ComponentModel.DataAnnotations.Range(0, 10)]
    public int Priority { get; set; } = 1;

    [AsText]
    public DayOfWeek? BestDay { get; set; }

    public required Name Name { get; set; }
}

public sealed record Name(string First, string Last);

/// <summary>A value of which each part may be missing.</summary>
public sealed class Note
{
    public string? Text { get; set; }

    public int? Stars { get; set; }
}

[Model(Table = "buyer")]
[UniqueTogether("Name", "Address.Street", nameof(Address) + "." + nameof(Embedding.Address.City))]
public partial class Customer
{
    public int Id { get; set; }

    public required string Name { get; set; }

    /// <summary>Where the customer lives.</summary>
    [Embedded]
    public required Address Address { get; set; }

    [Embedded]
    public Address? Billing { get; set; }

    [Embedded]
    public partial Contact? Contact { get; set; }

    [Embedded(Prefix = "")]
    public Note? Note { get; set; }
}

[Model(Table = "customer_visit")]
[Index("Where", "-Id")]
public partial class Visit
{
    public int Id { get; set; }

    [ForeignKey(RelatedName = "Visits")]
    public partial Customer? Customer { get; set; }

    [Embedded]
    public partial Place Where { get; set; }
}

/// <summary>A value whose parts must fit together.</summary>
public sealed record Period(int Start, int End)
{
    public int End { get; } = End >= Start ? End : throw new ArgumentException("It ends before it starts.", nameof(End));
}

[Model(Table = "customer_stay")]
public partial class Stay
{
    public int Id { get; set; }

    [Embedded]
    public required Period Period { get; set; }
}
