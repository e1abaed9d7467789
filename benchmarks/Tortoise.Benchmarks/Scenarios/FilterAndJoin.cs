using LinqToDB;
using LinqToDB.Data;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Peers;
using LinqAsync = LinqToDB.Async.AsyncExtensions;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>A list of rows by three conditions, one of them on a joined row.</summary>
internal sealed class FilterAndJoin : Scenario
{
    private const string Sql =
        """
        SELECT c.id, c.name, c.founded, c.league_id FROM club c INNER JOIN league l ON l.id = c.league_id
        WHERE l.level = @level AND c.founded >= @first AND c.founded < @last
        """;

    private static readonly Func<DataConnection, int, int, Task<List<Plain.Club>>> LinqCompiled = CompiledQuery.Compile(
        (DataConnection connection, int level, int first) => LinqAsync.ToListAsync(
            connection.GetTable<Plain.Club>().Where(c => c.League!.Level == level && c.Founded >= first && c.Founded < first + 5), default));

    public override string Title => "Three conditions and a join";

    public override Task FillAsync(Stage stage) => Leagues.FillAsync();

    public override async Task SetUpAsync(Stage stage)
    {
        await stage.AddSqlAsync<Plain.Club>(Sql, i => new { level = Leagues.Level(i), first = Leagues.From(i), last = Leagues.From(i) + 5 });

        stage.Add(Peer.Tortoise, async i =>
        {
            var (level, first) = (Leagues.Level(i), Leagues.From(i));
            return await Models.Club.Filter(c => c.League.Level == level && c.Founded >= first && c.Founded < first + 5).ToListAsync();
        });

        var context = await stage.OpenEfAsync();
        stage.Add(Peer.Ef, async i =>
        {
            var (level, first) = (Leagues.Level(i), Leagues.From(i));
            return await context.Clubs.AsNoTracking().Where(c => c.League!.Level == level && c.Founded >= first && c.Founded < first + 5).ToListAsync();
        });
        var compiled = EF.CompileAsyncQuery((EfContext context, int level, int first) =>
            context.Clubs.AsNoTracking().Where(c => c.League!.Level == level && c.Founded >= first && c.Founded < first + 5));
        foreach (var (peer, opened) in await stage.OpenCompiledEfAsync())
        {
            stage.Add(peer, async i => await compiled(opened, Leagues.Level(i), Leagues.From(i)).ToListAsync());
        }

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, async i =>
        {
            var (level, first) = (Leagues.Level(i), Leagues.From(i));
            return await linq.GetTable<Plain.Club>().Where(c => c.League!.Level == level && c.Founded >= first && c.Founded < first + 5).LinqToListAsync();
        });
        foreach (var (peer, connection) in await stage.OpenCompiledLinqAsync())
        {
            stage.Add(peer, async i => await LinqCompiled(connection, Leagues.Level(i), Leagues.From(i)));
        }
    }
}
