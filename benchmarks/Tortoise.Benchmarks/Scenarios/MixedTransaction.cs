using System.Data.Common;
using Dapper;
using LinqToDB;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>A transaction as an application has it: a row is read and changed, another one is inserted, counted and deleted.</summary>
internal sealed class MixedTransaction : Scenario
{
    private const string Read = "SELECT id, sku, place, quantity, price FROM stock WHERE id = @id";
    private const string Change = "UPDATE stock SET quantity = @quantity WHERE id = @id";
    private const string Count = "SELECT COUNT(*) FROM entry WHERE rank = @rank";
    private const string Remove = "DELETE FROM entry WHERE id = @id";

    public override string Title => "A mixed transaction of five statements";

    public override int MaxOperations => 500;

    public override string Evidence => "SELECT sku, quantity, (SELECT COUNT(*) FROM entry) FROM stock ORDER BY sku";

    public override string CleanUp(Engine engine) => $"{Entries.Empty(engine)}; {Stocks.Reset}";

    public override Task FillAsync(Stage stage) => Stocks.FillAsync();

    public override async Task SetUpAsync(Stage stage)
    {
        if (stage.IsSqlite)
        {
            AddCApi(stage, stage.OpenCApi());
        }

        await AddPreparedAsync(stage);

        stage.Add(Peer.Tortoise, async i =>
        {
            var count = 0L;
            await Database.Current.InTransactionAsync(async () =>
            {
                var stock = (await Models.Stock.GetOrDefaultAsync(Stocks.Key(i)))!;
                stock.Quantity += 1;
                await stock.SaveAsync();
                var entry = await Models.Entry.CreateAsync(Models.Entry.Make(i));
                count = await Models.Entry.Filter(e => e.Rank == entry.Rank).CountAsync();
                await entry.DeleteAsync();
            });
            return count;
        });

        foreach (var (peer, dapper) in await stage.ConnectDapperAsync())
        {
            AddDapper(stage, peer, dapper);
        }

        await AddEfAsync(stage, null, hasSavepoints: true);
        await AddEfAsync(stage, "without savepoints", hasSavepoints: false);

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, async i =>
        {
            await using var transaction = await linq.BeginTransactionAsync();
            var key = Stocks.Key(i);
            var stock = await linq.GetTable<Plain.Stock>().LinqFirstAsync(s => s.Id == key);
            await linq.GetTable<Plain.Stock>().Where(s => s.Id == key).Set(s => s.Quantity, stock.Quantity + 1).UpdateAsync();
            var entry = Plain.Entry.Make(i);
            entry.Id = await linq.InsertWithInt64IdentityAsync(entry);
            var count = (long)await linq.GetTable<Plain.Entry>().Where(e => e.Rank == entry.Rank).LinqCountAsync();
            await linq.GetTable<Plain.Entry>().Where(e => e.Id == entry.Id).DeleteAsync();
            await transaction.CommitAsync();
            return count;
        });
    }

    private static void AddDapper(Stage stage, Peer peer, DbConnection connection) =>
        stage.Add(peer, async i =>
        {
            await using var transaction = await connection.BeginTransactionAsync();
            var stock = await connection.QueryFirstAsync<Plain.Stock>(Read, new { id = Stocks.Key(i) }, transaction);
            await connection.ExecuteAsync(Change, new { quantity = stock.Quantity + 1, id = stock.Id }, transaction);
            var entry = Plain.Entry.Make(i);
            entry.Id = await connection.ExecuteScalarAsync<long>(Entries.InsertReturning, entry, transaction);
            var count = await connection.ExecuteScalarAsync<long>(Count, new { rank = entry.Rank }, transaction);
            await connection.ExecuteAsync(Remove, new { id = entry.Id }, transaction);
            await transaction.CommitAsync();
            return count;
        });

    // In a transaction each SaveChanges is between a savepoint and its release, unless they are turned off.
    private static async Task AddEfAsync(Stage stage, string? variant, bool hasSavepoints)
    {
        var context = await stage.OpenEfAsync();
        context.Database.AutoSavepointsEnabled = hasSavepoints;
        stage.Add(Peer.EfTracking, variant, async i =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            var stock = (await context.Stocks.FindAsync(Stocks.Key(i)))!;
            stock.Quantity += 1;
            await context.SaveChangesAsync();
            var entry = Plain.Entry.Make(i);
            context.Entries.Add(entry);
            await context.SaveChangesAsync();
            var count = await context.Entries.LongCountAsync(e => e.Rank == entry.Rank);
            context.Entries.Remove(entry);
            await context.SaveChangesAsync();
            await transaction.CommitAsync();
            context.ChangeTracker.Clear();
            return count;
        });
    }

    private static void AddCApi(Stage stage, CApiConnection connection)
    {
        var (read, change, count, remove) = (connection.Prepare(Read), connection.Prepare(Change), connection.Prepare(Count), connection.Prepare(Remove));
        var insert = connection.Prepare(Entries.Insert);
        stage.Add(Peer.CApi, i =>
        {
            connection.Begin();
            read.Bind(1, Stocks.Key(i));
            read.Step();
            var stock = new Plain.Stock
            {
                Id = read.Int64(0), Sku = read.Text(1), Place = read.IsNull(2) ? null : read.Text(2), Quantity = read.Int32(3), Price = read.Double(4),
            };
            read.Reset();
            change.Bind(1, stock.Quantity + 1);
            change.Bind(2, stock.Id);
            change.Run();
            var entry = Plain.Entry.Make(i);
            EntryWriter.Insert(connection, insert, entry);
            count.Bind(1, entry.Rank);
            count.Step();
            var counted = count.Int64(0);
            count.Reset();
            remove.Bind(1, entry.Id);
            remove.Run();
            connection.Commit();
            return counted;
        });
    }

    private static async Task AddPreparedAsync(Stage stage)
    {
        var connection = await stage.ConnectAsync();
        var read = await connection.PrepareAsync(Read, ("@id", 0L));
        var change = await connection.PrepareAsync(Change, ("@quantity", 0), ("@id", 0L));
        var insert = await EntryWriter.PrepareAsync(connection, Entries.InsertReturning);
        var count = await connection.PrepareAsync(Count, ("@rank", 0));
        var remove = await connection.PrepareAsync(Remove, ("@id", 0L));
        stage.Add(stage.Prepared, async i =>
        {
            await using var transaction = await connection.BeginTransactionAsync();
            foreach (var command in (PreparedCommand[])[read, change, insert, count, remove])
            {
                command.Transaction = transaction;
            }

            var stock = await ReadStockAsync(await read.Set(0, Stocks.Key(i)).ReadAsync());
            await change.Set(0, stock.Quantity + 1).Set(1, stock.Id).ExecuteAsync();
            var entry = Plain.Entry.Make(i);
            await EntryWriter.InsertAsync(insert, entry);
            long counted;
            await using (var reader = await count.Set(0, entry.Rank).ReadAsync())
            {
                await reader.ReadAsync();
                counted = reader.GetInt64(0);
            }

            await remove.Set(0, entry.Id).ExecuteAsync();
            await transaction.CommitAsync();
            return counted;
        });
    }

    private static async Task<Plain.Stock> ReadStockAsync(DbDataReader row)
    {
        await using (row)
        {
            await row.ReadAsync();
            return new Plain.Stock
            {
                Id = row.GetInt64(0), Sku = row.GetString(1), Place = row.IsDBNull(2) ? null : row.GetString(2), Quantity = row.GetInt32(3), Price = row.GetDouble(4),
            };
        }
    }
}
