namespace Tortoise.Benchmarks.Models;

/// <summary>Four levels, each of which has the next.</summary>
[Model]
public partial class League
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public int Level { get; set; }
}

[Model]
public partial class Club
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Index]
    public int Founded { get; set; }

    [ForeignKey(RelatedName = "Clubs"), Index]
    public partial League League { get; set; }
}

[Model]
public partial class Squad
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [ForeignKey(RelatedName = "Squads"), Index]
    public partial Club Club { get; set; }
}

[Model]
public partial class Athlete
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public int Number { get; set; }

    [ForeignKey(RelatedName = "Athletes"), Index]
    public partial Squad Squad { get; set; }
}
