using Tortoise;

namespace Quickstart;

/// <summary>One tournament. The generator writes the other half of this class: its queries, its reading and its writing code.</summary>
[Model(Comment = "The men's World Cups since 1930")]
[Ordering("Year")]
public partial class WorldCup
{
    // An integer key is numbered by the database, unless we say that the program knows better: a Cup is known by its year.
    [PrimaryKey(Generated = false)]
    public int Year { get; set; }

    // A string may be NULL in the database only where it may be null here: `string?`.
    [MaxLength(40)]
    public required string Host { get; set; }

    public int Teams { get; set; }

    public int Matches { get; set; }

    public int Goals { get; set; }
}
