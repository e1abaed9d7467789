using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class BulkChecks
{
    public const int Teams = 500;

    /// <summary>Leaves the teams that the groups after it ask about.</summary>
    public static async Task RunAsync(Report report)
    {
        var teams = Enumerable.Range(1, Teams).Select(Make).ToList();
        report.Check("bulk create", await Team.BulkCreateAsync(teams, batchSize: 70) == Teams && teams.TrueForAll(t => t.IsSaved));
        report.Check("bulk create: all rows are there", await Team.All().CountAsync() == Teams);

        await Team.BulkCreateAsync(Poorer(teams), ignoreConflicts: true);
        report.Check("bulk create: conflicts ignored", (await Team.GetAsync(teams[0].Id)).Budget == teams[0].Budget);

        await Team.BulkCreateAsync(Poorer(teams), onConflict: t => t.Name, update: t => t.Budget);
        report.Check("bulk create: conflicts update", (await Team.GetAsync(teams[0].Id)).Budget == teams[0].Budget - 1m);
        report.Check("bulk create: no row was added", await Team.All().CountAsync() == Teams);

        await Team.BulkUpdateAsync(teams, t => t.Budget);
        report.Check("bulk update", (await Team.GetAsync(teams[0].Id)).Budget == teams[0].Budget);

        var found = await Team.InBulkAsync([teams[7].Id, teams[8].Id, Guid.Empty]);
        report.Check("in bulk", found.Count == 2 && found[teams[7].Id].Name == teams[7].Name);
    }

    private static IEnumerable<Team> Poorer(IEnumerable<Team> teams) =>
        teams.Take(3).Select(t => new Team { Name = t.Name, Budget = t.Budget - 1m, Founded = t.Founded });

    private static Team Make(int number) => new()
    {
        Name = $"Team {number:D3}",
        League = (League)(number % 3),
        LastSeason = number % 2 == 0 ? null : League.First,
        Budget = number * 1.5m,
        Founded = new DateTime(1900 + (number % 100), 1, 1, 0, 0, 0, DateTimeKind.Utc),
        City = (number % 5) switch { 0 => null, 1 => "ÅRHUS", 2 => "100%_Sure", _ => "Bern" },
        Rank = number % 10 == 0 ? null : number,
        Active = number % 4 != 0,
    };
}
