namespace Tortoise.Aot.Tests.Models;

/// <summary>Most kinds of fields: a client-made key, a tracked name, enums as number and as text, decimals, times, nullable ones.</summary>
[Model]
[Ordering("Name")]
public partial class Team
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [MaxLength(60), Unique]
    public partial string Name { get; set; }

    public League League { get; set; }

    [AsText]
    public League? LastSeason { get; set; }

    [Precision(12, 2)]
    public partial decimal Budget { get; set; }

    public DateTime Founded { get; set; }

    public string? City { get; set; }

    public int? Rank { get; set; }

    public bool Active { get; set; } = true;

    public override string ToString() => Name;
}
