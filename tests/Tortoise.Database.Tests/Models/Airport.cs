namespace Tortoise.Tests.Models;

/// <summary>Texts of one byte a character where the database has such: in a key, in what refers to it, short, long and of an enum.</summary>
[Model]
public partial class Airport
{
    [PrimaryKey, MaxLength(8), Unicode(false)]
    public required string Code { get; set; }

    [Unicode(false), MaxLength(300), Index]
    public string? Name { get; set; }

    [Unicode(false)]
    public string Notes { get; set; } = "";

    public string City { get; set; } = "";

    [AsText, Unicode(false)]
    public AirportSize? Size { get; set; }
}

public enum AirportSize
{
    Small,
    Large,
}

[Model]
public partial class Flight
{
    public int Id { get; set; }

    [ForeignKey(RelatedName = "Flights")]
    public partial Airport From { get; set; }
}
