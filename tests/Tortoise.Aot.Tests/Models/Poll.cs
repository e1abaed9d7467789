namespace Tortoise.Aot.Tests.Models;

/// <summary>Lists of simple values.</summary>
[Model]
[Index("Scale.Name", Databases = ["sqlite"])]
public partial class Poll
{
    public int Id { get; set; }

    public List<string> Answers { get; set; } = [];

    public decimal?[] Votes { get; set; } = [];

    public List<Guid> Voters { get; set; } = [];

    public DateOnly[]? Days { get; set; }

    [AsJson<ProfileJson>]
    public ProfileTheme? Scale { get; set; }
}
