using Dapper;
using LinqToDB;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>A row that is inserted, or changed if it is there; half of them are.</summary>
internal sealed class Upsert : Scenario
{
    private const string Sql =
        "INSERT INTO stock (sku, place, quantity, price) VALUES (@sku, @place, @quantity, @price) ON CONFLICT (sku) DO UPDATE SET quantity = excluded.quantity";

    public override string Title => "An upsert";

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
                statement.Bind(1, Sku(i));
                statement.Bind(2, Stocks.Place(i));
                statement.Bind(3, i);
                statement.Bind(4, 7.5);
                statement.Run();
                return null;
            });
        }

        var command = await (await stage.ConnectAsync()).PrepareAsync(Sql, ("@sku", ""), ("@place", ""), ("@quantity", 0), ("@price", 0.0));
        stage.Add(stage.Prepared, async i =>
        {
            await command.Set(0, Sku(i)).Set(1, Stocks.Place(i)).Set(2, i).Set(3, 7.5).ExecuteAsync();
            return null;
        });

        stage.Add(Peer.Tortoise, async i =>
        {
            var stock = new Models.Stock { Sku = Sku(i), Place = Stocks.Place(i), Quantity = i, Price = 7.5 };
            await Models.Stock.BulkCreateAsync([stock], onConflict: s => s.Sku, update: s => s.Quantity);
            return null;
        });

        foreach (var (peer, dapper) in await stage.ConnectDapperAsync())
        {
            stage.Add(peer, async i =>
            {
                await dapper.ExecuteAsync(Sql, new { sku = Sku(i), place = Stocks.Place(i), quantity = i, price = 7.5 });
                return null;
            });
        }

        // EF Core has none: it looks first, as its users do.
        var context = await stage.OpenEfAsync();
        stage.Add(Peer.EfTracking, "read, then save", async i =>
        {
            var sku = Sku(i);
            if (await context.Stocks.FirstOrDefaultAsync(s => s.Sku == sku) is { } stock)
            {
                stock.Quantity = i;
            }
            else
            {
                context.Stocks.Add(new Plain.Stock { Sku = sku, Place = Stocks.Place(i), Quantity = i, Price = 7.5 });
            }

            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
            return null;
        });

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, async i =>
        {
            var sku = Sku(i);
            var place = Stocks.Place(i);
            await linq.GetTable<Plain.Stock>().InsertOrUpdateAsync(
                () => new Plain.Stock { Sku = sku, Place = place, Quantity = i, Price = 7.5 },
                s => new Plain.Stock { Sku = s.Sku, Quantity = i },
                () => new Plain.Stock { Sku = sku });
            return null;
        });
    }

    // Every other one is new.
    private static string Sku(int number) => Stocks.Sku(number % 2 == 0 ? number + 1 : Stocks.Count + number);
}
