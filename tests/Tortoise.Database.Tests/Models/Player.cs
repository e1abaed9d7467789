namespace Tortoise.Tests.Models;

/// <summary>All its fields are tracked.</summary>
[Model]
public partial class Player
{
    public long Id { get; set; }

    public partial string Name { get; set; }

    public partial string? Nick { get; set; }

    public partial int Goals { get; set; }
}
