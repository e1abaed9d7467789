using Dapper;
using LinqToDB;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>A row is deleted by its key.</summary>
internal sealed class Delete : Scenario
{
    private const string Sql = "DELETE FROM entry WHERE id = @id";
    private const int Count = 1_000;

    public override string Title => "A delete by key";

    public override int MaxOperations => Count;

    public override string Evidence => Entries.Evidence;

    public override string CleanUp(Engine engine) => Entries.CopyTeams(engine, Count);

    public override Task FillAsync(Stage stage) => Teams.FillAsync();

    public override async Task SetUpAsync(Stage stage)
    {
        if (stage.IsSqlite)
        {
            var statement = stage.OpenCApi().Prepare(Sql);
            stage.Add(Peer.CApi, i =>
            {
                statement.Bind(1, i + 1);
                statement.Run();
                return null;
            });
        }

        var command = await (await stage.ConnectAsync()).PrepareAsync(Sql, ("@id", 0L));
        stage.Add(stage.Prepared, async i =>
        {
            await command.Set(0, i + 1L).ExecuteAsync();
            return null;
        });

        stage.Add(Peer.Tortoise, "by filter", async i =>
        {
            await Models.Entry.Filter(e => e.Id == i + 1).DeleteAsync();
            return null;
        });
        stage.Add(Peer.Tortoise, "an object", async i =>
        {
            await Models.Entry.Attach(new Models.Entry { Id = i + 1, Name = "" }).DeleteAsync();
            return null;
        });

        foreach (var (peer, dapper) in await stage.ConnectDapperAsync())
        {
            stage.Add(peer, async i =>
            {
                await dapper.ExecuteAsync(Sql, new { id = i + 1L });
                return null;
            });
        }

        var context = await stage.OpenEfAsync();
        stage.Add(Peer.Ef, "ExecuteDelete", async i =>
        {
            await context.Entries.Where(e => e.Id == i + 1).ExecuteDeleteAsync();
            return null;
        });
        stage.Add(Peer.EfTracking, "Remove", async i =>
        {
            context.Entries.Remove(new Plain.Entry { Id = i + 1, Name = "" });
            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
            return null;
        });

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, async i =>
        {
            await linq.GetTable<Plain.Entry>().Where(e => e.Id == i + 1).DeleteAsync();
            return null;
        });
    }
}
