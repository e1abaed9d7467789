using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class QueryChecks
{
    public static async Task RunAsync(Report report)
    {
        await Filters(report);
        await Lookups(report);
        await Projections(report);
        await Writes(report);
    }

    private static async Task Filters(Report report)
    {
        report.Check("&& and comparison", await Team.Filter(t => t.Rank > 5 && t.Rank <= 8).CountAsync() == 3);
        report.Check("|| and null", await Team.Filter(t => t.Rank == 1 || t.Rank == null).CountAsync() == 51);
        report.Check("!= is true for null", await Team.Filter(t => t.City != "Bern").CountAsync() == 300);
        report.Check("! of a filter", await Team.Filter(t => !(t.City == "Bern")).CountAsync() == 300);
        report.Check("exclude", await Team.Exclude(t => t.City == "Bern").CountAsync() == 300);
        report.Check("enum as number", await Team.Filter(t => t.League == League.Second).CountAsync() == 167);
        report.Check("enum as text", await Team.Filter(t => t.LastSeason == League.First).CountAsync() == 250);
        report.Check("decimals compare as numbers", await Team.Filter(t => t.Budget < 10m).CountAsync() == 6);
        report.Check("times compare", await Team.Filter(t => t.Founded >= new DateTime(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc)).CountAsync() == 50);
        report.Check("Boolean field as a filter", await Team.Filter(t => t.Active).CountAsync() == 375);
    }

    private static async Task Lookups(Report report)
    {
        int[] ranks = [1, 2, 3, 999];
        report.Check("In", await Team.Filter(t => t.Rank.In(ranks)).CountAsync() == 3);
        report.Check("In nothing", !await Team.Filter(t => t.Rank.In([])).ExistsAsync());
        report.Check("IContains folds case beyond ASCII", await Team.Filter(t => t.City.IContains("årh")).CountAsync() == 100);
        report.Check("Contains escapes wildcards", await Team.Filter(t => t.City.Contains("%_")).CountAsync() == 100);
        report.Check("StartsWith minds case", !await Team.Filter(t => t.Name.StartsWith("team")).ExistsAsync());
        report.Check("EndsWith", await Team.Filter(t => t.Name.EndsWith("99")).CountAsync() == 5);
    }

    private static async Task Projections(Report report)
    {
        List<(string, decimal, League?)> rows = await Team.All().OrderBy(t => t.Budget.Desc()).Limit(2).Select(t => (t.Name, t.Budget, t.LastSeason));
        report.Check("projection to tuples", rows is [("Team 500", 750m, null), ("Team 499", 748.5m, League.First)]);
        List<string> names = await Team.All().OrderBy(t => [t.League, t.Name.Desc()]).Limit(1).Select(t => t.Name);
        report.Check("projection to one value", names is ["Team 498"]);
        var totals = await Team.All().Select(t => (t.Id.Count(), t.Budget.Sum(), t.Budget.Max())).GetAsync();
        report.Check("aggregates", totals == (500, 187875m, 750m));

        var sum = 0m;
        await foreach (var team in Team.Filter(t => t.Rank <= 3).OrderBy(t => t.Name))
        {
            sum += team.Budget;
        }

        report.Check("streaming", sum == 9m);
        report.Check("first of the default order", (await Team.All().FirstAsync()).Name == "Team 001");
        report.Check("last of the default order", (await Team.All().LastAsync()).Name == "Team 500");
        await report.ThrowsAsync<MultipleObjectsReturnedException>("get: two rows", async () => await Team.GetAsync(t => t.Active));
    }

    private static async Task Writes(Report report)
    {
        var poor = Team.Filter(t => t.Rank.In(1, 2));
        report.Check("update by expression", await poor.UpdateAsync(t => t.Budget.Set(t.Budget + 0.25m)) == 2);
        report.Check("update: exact decimals", await poor.OrderBy(t => t.Name).Select(t => t.Budget) is [1.75m, 3.25m]);
        await poor.UpdateAsync(t => [t.Budget.Set(t.Budget - 0.25m), t.City.Set("Bern")]);
        report.Check("update of two fields", await poor.Filter(t => t.City == "Bern" && t.Budget <= 3m).CountAsync() == 2);
        await poor.Filter(t => t.Rank == 1).UpdateAsync(t => t.City.Set("ÅRHUS"));
        await poor.Filter(t => t.Rank == 2).UpdateAsync(t => t.City.Set("100%_Sure"));
        await Team.BulkCreateAsync([new() { Name = "Z1", Founded = DateTime.UtcNow }, new() { Name = "Z2", Founded = DateTime.UtcNow }]);
        report.Check("delete", await Team.Filter(t => t.Name.StartsWith("Z")).DeleteAsync() == 2);
    }
}
