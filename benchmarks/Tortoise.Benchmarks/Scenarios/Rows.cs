using Dapper;
using LinqToDB;
using LinqToDB.Data;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Peers;
using LinqAsync = LinqToDB.Async.AsyncExtensions;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>A list of rows of five columns: what reading a row costs beside what a query costs.</summary>
internal sealed class Rows(int count) : Scenario
{
    private const string Sql = "SELECT id, name, city, score, rank FROM team WHERE id <= @last";

    private static readonly Func<DataConnection, long, Task<List<Plain.Team>>> LinqCompiled = CompiledQuery.Compile(
        (DataConnection connection, long last) => LinqAsync.ToListAsync(connection.GetTable<Plain.Team>().Where(t => t.Id <= last), default));

    private readonly long _last = count;

    public override string Name => $"rows-{count}";

    public override string Title => count == 1 ? "A list of one row" : $"A list of {count:N0} rows";

    public override Task FillAsync(Stage stage) => Teams.FillAsync();

    public override async Task SetUpAsync(Stage stage)
    {
        await stage.AddSqlAsync<Plain.Team>(Sql, i => new { last = _last });

        stage.Add(Peer.Tortoise, async i => await Models.Team.Filter(t => t.Id <= _last).ToListAsync());

        await DapperAotAsync(stage);

        var context = await stage.OpenEfAsync();
        stage.Add(Peer.Ef, async i => await context.Teams.AsNoTracking().Where(t => t.Id <= _last).ToListAsync());
        stage.Add(Peer.EfTracking, async i =>
        {
            var teams = await context.Teams.Where(t => t.Id <= _last).ToListAsync();
            context.ChangeTracker.Clear();
            return teams;
        });

        var compiled = EF.CompileAsyncQuery((EfContext context, long last) => context.Teams.AsNoTracking().Where(t => t.Id <= last));
        foreach (var (peer, opened) in await stage.OpenCompiledEfAsync())
        {
            stage.Add(peer, async i => await compiled(opened, _last).ToListAsync());
        }

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, async i => await linq.GetTable<Plain.Team>().Where(t => t.Id <= _last).LinqToListAsync());
        foreach (var (peer, connection) in await stage.OpenCompiledLinqAsync())
        {
            stage.Add(peer, async i => await LinqCompiled(connection, _last));
        }
    }

    [DapperAot]
    private async Task DapperAotAsync(Stage stage)
    {
        var open = await stage.ConnectAsync();
        stage.Add(Peer.DapperAot, async i => (await open.QueryAsync<Plain.Team>(Sql, new { last = _last })).AsList());
    }
}
