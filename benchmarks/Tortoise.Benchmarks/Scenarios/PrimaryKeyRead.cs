using Dapper;
using LinqToDB;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>A row of five columns by its primary key: what an application does most.</summary>
internal sealed class PrimaryKeyRead : Scenario
{
    private const string Sql = "SELECT id, name, city, score, rank FROM team WHERE id = @id";

    public override string Title => "A row by its primary key";

    public override IReadOnlyList<Engine> Engines => Engine.All;

    public override Task FillAsync(Stage stage) => Teams.FillAsync();

    public override async Task SetUpAsync(Stage stage)
    {
        if (stage.IsSqlite)
        {
            var statement = stage.OpenCApi().Prepare(Sql);
            stage.Add(Peer.CApi, i =>
            {
                statement.Bind(1, Teams.Key(i));
                statement.Step();
                var team = Plain.Team.Read(statement);
                statement.Reset();
                return team;
            });
        }

        var command = await (await stage.ConnectAsync()).PrepareAsync(Sql, ("@id", 1L));
        stage.Add(stage.Prepared, async i =>
        {
            await using var reader = await command.Set(0, Teams.Key(i)).ReadAsync();
            await reader.ReadAsync();
            return Plain.Team.Read(reader);
        });

        stage.Add(Peer.Tortoise, "by key", async i => await Models.Team.GetOrDefaultAsync(Teams.Key(i)));
        stage.Add(Peer.Tortoise, "by filter", async i =>
        {
            var id = Teams.Key(i);
            return await Models.Team.GetOrDefaultAsync(t => t.Id == id);
        });

        var naive = await stage.ConnectAsync();
        stage.Add(Peer.Naive, async i =>
        {
            await using var fresh = naive.Command(Sql, ("@id", Teams.Key(i)));
            await using var reader = await fresh.ExecuteReaderAsync();
            await reader.ReadAsync();
            return Plain.Team.Read(reader);
        });

        await DapperAsync(stage);
        await DapperAotAsync(stage);
        if (stage.Engine != Engine.MariaDb)
        {
            await EfAsync(stage);
        }

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, async i =>
        {
            var id = Teams.Key(i);
            return await linq.GetTable<Plain.Team>().LinqFirstAsync(t => t.Id == id);
        });
        foreach (var (peer, connection) in await stage.OpenCompiledLinqAsync())
        {
            stage.Add(peer, async i => await CompiledLinq.TeamAsync(connection, Teams.Key(i)));
        }
    }

    private static async Task DapperAsync(Stage stage)
    {
        foreach (var (peer, open) in await stage.ConnectDapperAsync())
        {
            stage.Add(peer, async i => await open.QueryFirstAsync<Plain.Team>(Sql, new { id = Teams.Key(i) }));
        }

        if (stage.IsSqlite)
        {
            var open = await stage.ConnectAsync();
            stage.Add(Peer.Dapper, "synchronous", i => open.QueryFirst<Plain.Team>(Sql, new { id = Teams.Key(i) }));
        }

        var pool = stage.Site.Pool();
        stage.Add(Peer.DapperPerCall, async i =>
        {
            await using var connection = pool();
            return await connection.QueryFirstAsync<Plain.Team>(Sql, new { id = Teams.Key(i) });
        });
    }

    [DapperAot]
    private static async Task DapperAotAsync(Stage stage)
    {
        var open = await stage.ConnectAsync();
        stage.Add(Peer.DapperAot, async i => await open.QueryFirstAsync<Plain.Team>(Sql, new { id = Teams.Key(i) }));
    }

    private static async Task EfAsync(Stage stage)
    {
        var context = await stage.OpenEfAsync();
        stage.Add(Peer.Ef, async i =>
        {
            var id = Teams.Key(i);
            return await context.Teams.AsNoTracking().FirstAsync(t => t.Id == id);
        });
        stage.Add(Peer.EfTracking, async i =>
        {
            var team = await context.Teams.FindAsync(Teams.Key(i));
            context.ChangeTracker.Clear();
            return team;
        });

        var compiled = EF.CompileAsyncQuery((EfContext context, long id) => context.Teams.AsNoTracking().First(t => t.Id == id));
        foreach (var (peer, opened) in await stage.OpenCompiledEfAsync())
        {
            stage.Add(peer, async i => await compiled(opened, Teams.Key(i)));
        }

        var pool = stage.CreateEfPool();
        stage.Add(Peer.EfPooled, async i =>
        {
            var id = Teams.Key(i);
            await using var pooled = await pool.CreateDbContextAsync();
            return await pooled.Teams.AsNoTracking().FirstAsync(t => t.Id == id);
        });
    }
}
