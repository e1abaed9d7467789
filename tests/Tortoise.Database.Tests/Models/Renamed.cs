namespace Tortoise.Tests.Models;

/// <summary>Columns with names of their own, one of them a reserved word of SQL.</summary>
[Model(Table = "Order By")]
public partial class Renamed
{
    [PrimaryKey(Generated = false), Column("the key")]
    public int Key { get; set; }

    [Column("select")]
    public required string Text { get; set; }

    [Column("quo\"ted")]
    public int Number { get; set; }
}
