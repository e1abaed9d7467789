namespace Tortoise.Aot.Tests.Models;

/// <summary>The columns that a step of a migration needs, as they were then.</summary>
[Model(Table = "town", Managed = false)]
public partial class TownThen
{
    public int Id { get; set; }

    public partial string? City { get; set; }
}
