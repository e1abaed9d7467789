using Tortoise;

namespace Quickstart;

/// <summary>The match that decided a tournament. The winner stands first; penalties are not counted as goals.</summary>
[Model]
[Ordering("Cup")]
public partial class Final
{
    // `Id` is the key without being told so. The database numbers the rows, and the number comes back on the object.
    public int Id { get; set; }

    // A relation to one other row. `CupId` is generated here, with the type of the Cup's key, and `Final` on the Cup, as the way back.
    [OneToOne(Column = "year", OnDelete = OnDelete.Cascade)]
    public partial WorldCup Cup { get; set; }

    public DateOnly Date { get; set; }

    [MaxLength(40)]
    public required string City { get; set; }

    [MaxLength(40), Index]
    public required string Winner { get; set; }

    [MaxLength(40), Index]
    public required string RunnerUp { get; set; }

    public int WinnerGoals { get; set; }

    public int RunnerUpGoals { get; set; }

    // An enum is stored as its number, or, with [AsText], as its name.
    [AsText]
    public Ending Ending { get; set; }
}

/// <summary>The generated query set is partial too: questions that are asked again and again get a name here.</summary>
public sealed partial class FinalQuerySet
{
    /// <summary>Finals that the team won or lost.</summary>
    public FinalQuerySet PlayedBy(string team) => Filter(f => f.Winner == team || f.RunnerUp == team);
}
