namespace Tortoise.Tests.Models;

/// <summary>What most tests need: a key that the database makes, a text that is there and one that may be missing, numbers.</summary>
[Model]
public partial class Team
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public string? City { get; set; }

    public int Points { get; set; }

    public override string ToString() => Name;
}

/// <summary>A scope of the user's.</summary>
public sealed partial class TeamQuerySet
{
    public TeamQuerySet Few() => Filter(Team.Fields.Points < 3);
}
