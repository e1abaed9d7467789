using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

/// <summary>Queries over what queries select: annotations, groups, joins on a condition, windows, C# query expressions.</summary>
internal static class CompositionChecks
{
    public static async Task RunAsync(Report report)
    {
        var teams = await Team.All();

        var annotated = await Team.All().Annotate(t => t.Budget * 2).Filter((t, twice) => twice > 20m).OrderBy((t, twice) => [twice.Desc(), t.Name]).Limit(3);
        report.Check(
            "an annotation",
            annotated.Select(row => (row.Model.Name, row.Value)).SequenceEqual(
                teams.Where(t => t.Budget > 10m).OrderByDescending(t => t.Budget).ThenBy(t => t.Name, StringComparer.Ordinal).Take(3).Select(t => (t.Name, t.Budget * 2))));

        var cards = await Team.All().SelectTo<TeamCard>().Filter(c => c.Budget > 10m && c.City != null).OrderBy(c => c.Name);
        report.Check(
            "a projection",
            cards.SequenceEqual(teams.Where(t => t.Budget > 10m && t.City is not null).OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => new TeamCard(t.Id, t.Name, t.LastSeason, t.Budget, t.City, t.Active))));

        var groups = await Team.All().GroupBy(t => (t.City, t.League)).Having(t => Sql.Count() > 1).Select(t => (t.City, t.League, Sql.Count(), t.Rank.Max()));
        report.Check(
            "groups",
            groups.ToHashSet().SetEquals(teams.GroupBy(t => (t.City, t.League)).Where(g => g.Count() > 1).Select(g => (g.Key.City, g.Key.League, g.LongCount(), g.Max(t => t.Rank)))));

        var refined = await Team.All().GroupBy(t => t.League).Select(t => (t.League, t.Budget.Sum())).OrderBy((league, budget) => budget.Desc()).Limit(2).Filter((league, budget) => league != League.First);
        report.Check("groups are refined", refined.Count is 1 or 2 && refined.TrueForAll(row => row.Item1 != League.First));

        var pairs = await Team.All().Join(Team.All(), (a, b) => a.Rank == b.Rank && a.Rank != null && a.Name != b.Name).CountAsync();
        report.Check("a join on a condition", pairs == teams.Where(t => t.Rank is not null).Sum(a => teams.Count(b => a.Rank == b.Rank && a.Name != b.Name)));

        var lonely = await Team.All().LeftJoin(Team.All(), (a, b) => b.Rank > a.Rank).Filter((a, b) => b.Id.IsNull());
        report.Check(
            "an outer join",
            lonely.TrueForAll(row => row.Item2 is null) && lonely.Count == teams.Count(a => !teams.Exists(b => b.Rank > a.Rank)));

        var first = await Team.All().Annotate(t => Sql.RowNumber().Over(Window.PartitionBy(t.City).OrderBy(t.Name, t.Id))).Filter((t, n) => n == 1).Select((t, n) => t.City);
        report.Check("a window", first.Count == teams.Select(t => t.City).Distinct().Count());

        var totals = await (from t in Team.All() where t.Active let twice = t.Budget * 2 group twice by t.League into g orderby g.Key select (g.Key, g.Count(), g.Sum(x => x)));
        report.Check(
            "a query expression",
            totals.SequenceEqual(teams.Where(t => t.Active).GroupBy(t => t.League).OrderBy(g => g.Key).Select(g => (g.Key, g.LongCount(), g.Sum(t => t.Budget * 2)))));
    }
}
