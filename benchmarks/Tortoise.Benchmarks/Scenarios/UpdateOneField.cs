using Dapper;
using LinqToDB;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>One field of an object that was read before is changed and saved.</summary>
internal sealed class UpdateOneField : Scenario
{
    private const string Sql = "UPDATE stock SET quantity = @quantity WHERE id = @id";

    public override string Title => "An update of one tracked field";

    public override int MaxOperations => Stocks.Count;

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
                statement.Bind(1, i + 2);
                statement.Bind(2, Stocks.Key(i));
                statement.Run();
                return null;
            });
        }

        var command = await (await stage.ConnectAsync()).PrepareAsync(Sql, ("@quantity", 0), ("@id", 0L));
        stage.Add(stage.Prepared, async i =>
        {
            await command.Set(0, i + 2).Set(1, Stocks.Key(i)).ExecuteAsync();
            return null;
        });

        // An object that has the value already is not saved: every other round assigns another one.
        var stocks = await Models.Stock.OrderBy(s => s.Id).ToListAsync();
        stage.Add(Peer.Tortoise, async i =>
        {
            var stock = stocks[i % Stocks.Count];
            stock.Quantity = stock.Quantity == i + 2 ? i + 3 : i + 2;
            await stock.SaveAsync();
            return null;
        });

        var naive = await stage.ConnectAsync();
        stage.Add(Peer.Naive, async i =>
        {
            await using var fresh = naive.Command(Sql, ("@quantity", i + 2), ("@id", Stocks.Key(i)));
            await fresh.ExecuteNonQueryAsync();
            return null;
        });

        foreach (var (peer, dapper) in await stage.ConnectDapperAsync())
        {
            stage.Add(peer, async i =>
            {
                await dapper.ExecuteAsync(Sql, new { quantity = i + 2, id = Stocks.Key(i) });
                return null;
            });
        }

        var context = await stage.OpenEfAsync();
        stage.Add(Peer.EfTracking, async i =>
        {
            var stock = context.Stocks.Attach(new Plain.Stock { Id = Stocks.Key(i), Sku = "", Quantity = 1 }).Entity;
            stock.Quantity = i + 2;
            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
            return null;
        });

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, async i =>
        {
            var id = Stocks.Key(i);
            await linq.GetTable<Plain.Stock>().Where(s => s.Id == id).Set(s => s.Quantity, i + 2).UpdateAsync();
            return null;
        });
    }
}
