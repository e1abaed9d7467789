using System.Data.Common;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>Twenty rows of a sorted list, and how many there are in all.</summary>
internal sealed class PageWithCount : Scenario
{
    private const string Count = "SELECT COUNT(*) FROM team WHERE rank < @rank";

    private const string Page = "SELECT id, name, city, score, rank FROM team WHERE rank < @rank ORDER BY score DESC, id LIMIT 20 OFFSET 80";

    private const string Both =
        $"""
        SELECT id, name, city, score, rank, ({Count}) FROM team WHERE rank < @rank ORDER BY score DESC, id LIMIT 20 OFFSET 80
        """;

    private const int Rank = 50;

    public override string Title => "A page with the number of all rows";

    public override bool IsOrdered => true;

    public override Task FillAsync(Stage stage) => Teams.FillAsync();

    public override async Task SetUpAsync(Stage stage)
    {
        if (stage.IsSqlite)
        {
            var c = stage.OpenCApi();
            var (count, page) = (c.Prepare(Count), c.Prepare(Page));
            stage.Add(Peer.CApi, _ =>
            {
                count.Bind(1, Rank);
                count.Step();
                var total = count.Int64(0);
                count.Reset();
                page.Bind(1, Rank);
                return (SqlPeers.ReadAll<Plain.Team>(page), total);
            });
        }

        var command = await (await stage.ConnectAsync()).PrepareAsync(Both, ("@rank", 0));
        stage.Add(stage.Prepared, async _ => await ReadAsync(await command.Set(0, Rank).ReadAsync()));

        stage.Add(Peer.Tortoise, async _ =>
        {
            var page = await Models.Team.Filter(t => t.Rank < Rank).OrderBy(t => [t.Score.Desc(), t.Id]).PageAsync(5, 20);
            return (page.Items, page.Total);
        });

        foreach (var (peer, dapper) in await stage.ConnectDapperAsync())
        {
            stage.Add(peer, "QueryMultiple", async _ =>
            {
                await using var both = await dapper.QueryMultipleAsync($"{Count}; {Page}", new { rank = Rank });
                var total = await both.ReadFirstAsync<long>();
                return ((await both.ReadAsync<Plain.Team>()).AsList(), total);
            });
        }

        var context = await stage.OpenEfAsync();
        stage.Add(Peer.Ef, async _ =>
        {
            var teams = context.Teams.AsNoTracking().Where(t => t.Rank < Rank);
            return (await teams.OrderByDescending(t => t.Score).ThenBy(t => t.Id).Skip(80).Take(20).ToListAsync(), await teams.LongCountAsync());
        });

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, async _ =>
        {
            var teams = LinqToDB.DataExtensions.GetTable<Plain.Team>(linq).Where(t => t.Rank < Rank);
            return (await teams.OrderByDescending(t => t.Score).ThenBy(t => t.Id).Skip(80).Take(20).LinqToListAsync(), (long)await teams.LinqCountAsync());
        });
    }

    private static async Task<(List<Plain.Team>, long)> ReadAsync(DbDataReader reader)
    {
        await using (reader)
        {
            var teams = new List<Plain.Team>();
            var total = 0L;
            while (await reader.ReadAsync())
            {
                teams.Add(Plain.Team.Read(reader));
                total = reader.GetInt64(5);
            }

            return (teams, total);
        }
    }
}
