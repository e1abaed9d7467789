namespace Tortoise.Tests.Migrations;

/// <summary>The columns that a step needs, as they were then.</summary>
[Model(Table = "mst_town", Managed = false)]
public partial class TownThen
{
    public int Id { get; set; }

    public partial string? City { get; set; }

    public partial int Visits { get; set; }
}
