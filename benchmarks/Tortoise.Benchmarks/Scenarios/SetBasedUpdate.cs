using Dapper;
using LinqToDB;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>A hundred rows are changed by one statement, which computes from what is in them.</summary>
internal sealed class SetBasedUpdate : Scenario
{
    private const string Sql = "UPDATE stock SET quantity = quantity + @by WHERE place = @place";

    public override string Title => "A set-based update of 100 rows";

    public override int MaxOperations => 100;

    public override string Evidence => Stocks.Evidence;

    public override string CleanUp(Engine engine) => Stocks.Reset;

    public override Task FillAsync(Stage stage) => Stocks.FillAsync();

    public override async Task SetUpAsync(Stage stage)
    {
        if (stage.IsSqlite)
        {
            var statement = stage.OpenCApi().Prepare(Sql);
            stage.Add(Peer.CApi, i =>
            {
                statement.Bind(1, 2);
                statement.Bind(2, Stocks.Place(i));
                statement.Run();
                return null;
            });
        }

        var command = await (await stage.ConnectAsync()).PrepareAsync(Sql, ("@by", 2), ("@place", ""));
        stage.Add(stage.Prepared, async i =>
        {
            await command.Set(0, 2).Set(1, Stocks.Place(i)).ExecuteAsync();
            return null;
        });

        stage.Add(Peer.Tortoise, async i =>
        {
            var place = Stocks.Place(i);
            await Models.Stock.Filter(s => s.Place == place).UpdateAsync(s => s.Quantity.Set(s.Quantity + 2));
            return null;
        });

        foreach (var (peer, dapper) in await stage.ConnectDapperAsync())
        {
            stage.Add(peer, async i =>
            {
                await dapper.ExecuteAsync(Sql, new { by = 2, place = Stocks.Place(i) });
                return null;
            });
        }

        var context = await stage.OpenEfAsync();
        stage.Add(Peer.Ef, "ExecuteUpdate", async i =>
        {
            var place = Stocks.Place(i);
            await context.Stocks.Where(s => s.Place == place).ExecuteUpdateAsync(set => set.SetProperty(s => s.Quantity, s => s.Quantity + 2));
            return null;
        });

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, async i =>
        {
            var place = Stocks.Place(i);
            await linq.GetTable<Plain.Stock>().Where(s => s.Place == place).Set(s => s.Quantity, s => s.Quantity + 2).UpdateAsync();
            return null;
        });
    }
}
