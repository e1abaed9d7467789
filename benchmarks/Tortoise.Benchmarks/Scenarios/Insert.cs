using Dapper;
using LinqToDB;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>A new row by itself, in a transaction of its own; its key is known afterwards.</summary>
internal sealed class Insert : Scenario
{
    public override string Title => "An insert by itself";

    public override IReadOnlyList<Engine> Engines => Engine.All;

    public override int MaxOperations => 500;

    public override string Evidence => Entries.Evidence;

    public override string CleanUp(Engine engine) => Entries.Empty(engine);

    public override async Task SetUpAsync(Stage stage)
    {
        if (stage.IsSqlite)
        {
            var connection = stage.OpenCApi();
            var statement = connection.Prepare(Entries.Insert);
            stage.Add(Peer.CApi, i => EntryWriter.Insert(connection, statement, Plain.Entry.Make(i)));
        }

        var command = await EntryWriter.PrepareAsync(await stage.ConnectAsync(), Entries.InsertReturning);
        stage.Add(stage.Prepared, async i => await EntryWriter.InsertAsync(command, Plain.Entry.Make(i)));

        stage.Add(Peer.Tortoise, async i => await Models.Entry.CreateAsync(Models.Entry.Make(i)));

        var naive = await stage.ConnectAsync();
        stage.Add(Peer.Naive, async i =>
        {
            var entry = Plain.Entry.Make(i);
            await using var fresh = naive.Command(
                Entries.InsertReturning, ("@Name", entry.Name), ("@City", entry.City), ("@Score", entry.Score), ("@Rank", entry.Rank));
            entry.Id = (long)(await fresh.ExecuteScalarAsync())!;
            return entry;
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
            var entry = Plain.Entry.Make(i);
            entry.Id = await linq.InsertWithInt64IdentityAsync(entry);
            return entry;
        });
    }

    private static async Task DapperAsync(Stage stage)
    {
        foreach (var (peer, open) in await stage.ConnectDapperAsync())
        {
            stage.Add(peer, async i =>
            {
                var entry = Plain.Entry.Make(i);
                entry.Id = await open.ExecuteScalarAsync<long>(Entries.InsertReturning, entry);
                return entry;
            });
        }
    }

    [DapperAot]
    private static async Task DapperAotAsync(Stage stage)
    {
        var open = await stage.ConnectAsync();
        stage.Add(Peer.DapperAot, async i =>
        {
            var entry = Plain.Entry.Make(i);
            entry.Id = await open.ExecuteScalarAsync<long>(Entries.InsertReturning, entry);
            return entry;
        });
    }

    private static async Task EfAsync(Stage stage)
    {
        var context = await stage.OpenEfAsync();
        stage.Add(Peer.EfTracking, async i =>
        {
            var entry = Plain.Entry.Make(i);
            context.Entries.Add(entry);
            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
            return entry;
        });
        if (!stage.IsSqlite)
        {
            // A pooled connection of SQLite would wait for the disk after each commit, as those of the others do not.
            var pool = stage.CreateEfPool();
            stage.Add(Peer.EfPooled, async i =>
            {
                var entry = Plain.Entry.Make(i);
                await using var pooled = await pool.CreateDbContextAsync();
                pooled.Entries.Add(entry);
                await pooled.SaveChangesAsync();
                return entry;
            });
        }
    }
}
