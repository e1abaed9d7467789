using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class RawSqlChecks
{
    public static async Task RunAsync(Report report, Database db)
    {
        var name = "Team 0%'";
        report.Check("raw: a hole is a parameter", (await Team.Raw($"SELECT * FROM team WHERE name = {name}")).Count == 0);
        name = "Team 042";
        report.Check("raw: to models", await Team.Raw($"SELECT * FROM team WHERE name = {name}") is [{ Budget: 63m, League: League.First }]);
        report.Check("raw: to values", await db.QueryAsync<long>($"SELECT count(*) FROM team WHERE rank < {10}") is [9]);
        report.Check("raw: execute", await db.ExecuteAsync($"UPDATE team SET city = {"Bern"} WHERE name = {name}") == 1);
    }
}
