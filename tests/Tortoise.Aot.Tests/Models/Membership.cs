namespace Tortoise.Aot.Tests.Models;

/// <summary>A composite key.</summary>
[Model]
[PrimaryKey(nameof(TeamId), nameof(Season))]
public partial class Membership
{
    public Guid TeamId { get; set; }

    public int Season { get; set; }

    public double Share { get; set; }
}
