using Dapper;
using LinqToDB;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tortoise.Benchmarks.Peers;
using Tortoise.Benchmarks.Plain;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>1,000 objects with three levels below them, 22,000 objects in all.</summary>
internal sealed class Prefetch : Scenario
{
    // What a program writes by hand: the rows of each level by the condition of the root.
    private static readonly string[] Levels =
    [
        "SELECT id, name, level FROM league WHERE id <= @last",
        "SELECT c.id, c.name, c.founded, c.league_id FROM club c WHERE c.league_id <= @last",
        "SELECT s.id, s.name, s.club_id FROM squad s INNER JOIN club c ON c.id = s.club_id WHERE c.league_id <= @last",
        """
        SELECT a.id, a.name, a.number, a.squad_id FROM athlete a INNER JOIN squad s ON s.id = a.squad_id INNER JOIN club c ON c.id = s.club_id
        WHERE c.league_id <= @last
        """,
    ];

    private const long Last = Leagues.Count;

    public override string Title => "1,000 objects with three levels of related ones";

    public override IReadOnlyList<Engine> Engines => Engine.All;

    public override int MaxOperations => 4;

    public override Task FillAsync(Stage stage) => Leagues.FillAsync();

    public override async Task SetUpAsync(Stage stage)
    {
        if (stage.IsSqlite)
        {
            var c = stage.OpenCApi();
            CApiStatement[] statements = [.. Levels.Select(c.Prepare)];
            stage.Add(Peer.CApi, _ =>
            {
                foreach (var statement in statements)
                {
                    statement.Bind(1, Last);
                }

                return Assemble(
                    SqlPeers.ReadAll<League>(statements[0]), SqlPeers.ReadAll<Club>(statements[1]),
                    SqlPeers.ReadAll<Squad>(statements[2]), SqlPeers.ReadAll<Athlete>(statements[3]));
            });
        }

        if (stage.IsPostgreSql)
        {
            await AddBatchAsync(stage);
        }

        if (stage.Engine == Engine.MariaDb)
        {
            await AddPreparedAsync(stage);
        }

        stage.Add(Peer.Tortoise, async _ => await Models.League.Filter(l => l.Id <= Last)
            .Prefetch(l => l.Clubs.Prefetch(c => c.Squads.Prefetch(s => s.Athletes)))
            .ToListAsync());

        foreach (var (peer, dapper) in await stage.ConnectDapperAsync())
        {
            stage.Add(peer, "QueryMultiple, assembled by hand", async _ =>
            {
                await using var all = await dapper.QueryMultipleAsync(string.Join("; ", Levels), new { last = Last });
                return Assemble(
                    (await all.ReadAsync<League>()).AsList(), (await all.ReadAsync<Club>()).AsList(),
                    (await all.ReadAsync<Squad>()).AsList(), (await all.ReadAsync<Athlete>()).AsList());
            });
        }

        if (stage.Engine != Engine.MariaDb)
        {
            await AddEfAsync(stage);
        }

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, "LoadWith", async _ => await linq.GetTable<League>().Where(l => l.Id <= Last)
            .LoadWith(l => l.Clubs).ThenLoad(c => c.Squads).ThenLoad(s => s.Athletes)
            .LinqToListAsync());
    }

    private static async Task AddEfAsync(Stage stage)
    {
        var context = await stage.OpenEfAsync();
        stage.Add(Peer.Ef, "Include", async _ => await context.Leagues.AsNoTracking().Where(l => l.Id <= Last)
            .Include(l => l.Clubs).ThenInclude(c => c.Squads).ThenInclude(s => s.Athletes)
            .ToListAsync());
        stage.Add(Peer.Ef, "Include, split", async _ => await context.Leagues.AsNoTracking().AsSplitQuery().Where(l => l.Id <= Last)
            .Include(l => l.Clubs).ThenInclude(c => c.Squads).ThenInclude(s => s.Athletes)
            .ToListAsync());
    }

    private static async Task AddBatchAsync(Stage stage)
    {
        var batch = stage.Own(new NpgsqlBatch((NpgsqlConnection)await stage.ConnectAsync()));
        foreach (var level in Levels)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(level) { Parameters = { new NpgsqlParameter<long>("last", Last) } });
        }

        await batch.PrepareAsync();
        stage.Add(Peer.Driver, "a batch, assembled by hand", async _ =>
        {
            await using var reader = await batch.ExecuteReaderAsync();
            return Assemble(
                await RowsAsync<League>(reader), await RowsAsync<Club>(reader), await RowsAsync<Squad>(reader), await RowsAsync<Athlete>(reader));
        });
    }

    // The driver sends no prepared statements together.
    private static async Task AddPreparedAsync(Stage stage)
    {
        var connection = await stage.ConnectAsync();
        var levels = new List<PreparedCommand>();
        foreach (var level in Levels)
        {
            levels.Add(await connection.PrepareAsync(level, ("@last", 0L)));
        }

        stage.Add(Peer.Driver, "one by one, assembled by hand", async _ => Assemble(
            await SqlPeers.ReadAllAsync<League>(await levels[0].Set(0, Last).ReadAsync()),
            await SqlPeers.ReadAllAsync<Club>(await levels[1].Set(0, Last).ReadAsync()),
            await SqlPeers.ReadAllAsync<Squad>(await levels[2].Set(0, Last).ReadAsync()),
            await SqlPeers.ReadAllAsync<Athlete>(await levels[3].Set(0, Last).ReadAsync())));
    }

    private static async Task<List<T>> RowsAsync<T>(NpgsqlDataReader reader)
        where T : IPlain<T>
    {
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(T.Read(reader));
        }

        await reader.NextResultAsync();
        return rows;
    }

    private static List<League> Assemble(List<League> leagues, List<Club> clubs, List<Squad> squads, List<Athlete> athletes)
    {
        var squadsById = squads.ToDictionary(squad => squad.Id);
        foreach (var athlete in athletes)
        {
            squadsById[athlete.SquadId].Athletes.Add(athlete);
        }

        var clubsById = clubs.ToDictionary(club => club.Id);
        foreach (var squad in squads)
        {
            clubsById[squad.ClubId].Squads.Add(squad);
        }

        var leaguesById = leagues.ToDictionary(league => league.Id);
        foreach (var club in clubs)
        {
            leaguesById[club.LeagueId].Clubs.Add(club);
        }

        return leagues;
    }
}
