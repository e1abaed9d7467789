using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class RepositoryChecks
{
    public static async Task RunAsync(Report report)
    {
        var teams = new Repository<Team>();
        var countries = new Repository<Country>();
        report.Check("repository: tables", (teams.Table, countries.Table) == ("team", "country"));
        report.Check("repository: all", (await countries.AllAsync()).Count == 2);
        report.Check("repository: count", await teams.CountAsync(Team.Fields.League == League.First) == 166);
        var page = await teams.PageAsync(Team.Fields.Active == true, page: 2, size: 3);
        report.Check("repository: page in the model's order", string.Join(' ', page) == "Team 009 Team 010 Team 011");
        report.Check("repository: find", (await countries.FindAsync(Country.Fields.Code == "IS"))?.Name == "Iceland");
        report.Check("repository: find nothing", await countries.FindAsync(Country.Fields.Code == "??") is null);
    }
}
