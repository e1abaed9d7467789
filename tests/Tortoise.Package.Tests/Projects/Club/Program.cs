await using var db = Database.Open("sqlite://club.db");
await db.GenerateSchemasAsync();
await Team.CreateAsync(new() { Name = "Falcons", Score = 3.5m });

foreach (var team in await Team.Filter(t => t.Name.IContains("fal") && t.Score > 3))
{
    team.Score += 1;
    await team.SaveAsync();
    Console.WriteLine($"{team.Name} has {team.Score}");
}

[Model]
public partial class Team
{
    public int Id { get; set; }

    [MaxLength(100), Unique]
    public required string Name { get; set; }

    public partial decimal Score { get; set; }
}
