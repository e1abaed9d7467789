namespace Tortoise.Tests.History;

public readonly record struct ZoneId(int Value);

public sealed record Locality(string City, string? Postcode = null)
{
    public ZoneId Zone { get; init; }

    [Embedded] public Position? Position { get; init; }
}

public readonly record struct Position(double Latitude, double Longitude);

/// <summary>Embedded values that are kept, and one that is not.</summary>
[Model(Table = "kept_lodging"), Audited]
public partial class Lodging
{
    public int Id { get; set; }
    public required string Name { get; set; }
    [Embedded] public required partial Locality Home { get; set; }
    [Embedded(Prefix = "w_")] public Locality? Work { get; set; }
    [NotAudited, Embedded] public Position Secret { get; set; }
}

/// <summary>A till takes its cash with it.</summary>
[Model(Table = "kept_cashbox")]
public partial class Cashbox
{
    public int Id { get; set; }
    public required string Place { get; set; }
}

/// <summary>One history for all classes of the table.</summary>
[Model(Table = "kept_dues"), Discriminator("kind"), Audited]
public abstract partial class Dues
{
    public int Id { get; set; }
    public partial decimal Amount { get; set; }
    [Unique] public string? Number { get; set; }
}

[Model]
public partial class CardDues : Dues
{
    public required partial string LastDigits { get; set; }
    public partial int Attempts { get; set; }
    [Embedded] public required Locality Bank { get; set; }
    [NotAudited] public string? Token { get; set; }
    public string? Remark { get; set; }
}

[Model, DiscriminatorValue("cash")]
public partial class CashDues : Dues
{
    [ForeignKey] public partial Cashbox Box { get; set; }
    [Column("cash_remark")] public string? Remark { get; set; }
}
