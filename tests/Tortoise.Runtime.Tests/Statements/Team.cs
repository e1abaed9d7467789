namespace Tortoise.Runtime.Tests.Statements;

[Model]
[Ordering("Name")]
public partial class Team
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public string? City { get; set; }

    public int? Age { get; set; }

    public decimal Score { get; set; }

    public double Weight { get; set; }

    public bool Active { get; set; } = true;
}

[Model(Table = "order")]
[PrimaryKey(nameof(Number), nameof(Line))]
public partial class OrderLine
{
    public int Number { get; set; }

    public int Line { get; set; }

    [Column("select")]
    public int Amount { get; set; }
}
