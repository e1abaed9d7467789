using LinqToDB;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>10,000 rows in a hundred groups, with three aggregates of each.</summary>
internal sealed class GroupWithAggregates : Scenario
{
    private const string Text =
        "SELECT rank, COUNT(*) AS teams, AVG(score) AS average, MAX(score) AS best FROM team WHERE id > @first GROUP BY rank";

    public override string Title => "Groups with aggregates";

    public override Task FillAsync(Stage stage) => Teams.FillAsync();

    public override async Task SetUpAsync(Stage stage)
    {
        await stage.AddSqlAsync<Plain.RankTotals>(Text, i => new { first = i % SqlPeers.Period });

        stage.Add(Peer.Tortoise, async i => await Models.Team.Filter(t => t.Id > i % SqlPeers.Period).GroupBy(t => t.Rank)
            .Select(t => new Models.RankTotalsFields(Rank: t.Rank, Teams: Sql.Count(), Average: t.Score.Avg(), Best: t.Score.Max()))
            .ToListAsync());

        var context = await stage.OpenEfAsync();
        stage.Add(Peer.Ef, async i => await Groups(context.Teams.AsNoTracking(), i % SqlPeers.Period).ToListAsync());

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, async i => await Groups(linq.GetTable<Plain.Team>(), i % SqlPeers.Period).LinqToListAsync());
    }

    private static IQueryable<Plain.RankTotals> Groups(IQueryable<Plain.Team> teams, int first) => teams.Where(t => t.Id > first).GroupBy(t => t.Rank)
        .Select(group => new Plain.RankTotals { Rank = group.Key, Teams = group.LongCount(), Average = group.Average(t => t.Score), Best = group.Max(t => t.Score) });
}
