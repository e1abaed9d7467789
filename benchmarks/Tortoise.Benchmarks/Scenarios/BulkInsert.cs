using Dapper;
using MySqlConnector;
using Npgsql;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>Many new rows at once, all or nothing; the database numbers them, and the objects have their keys afterwards.</summary>
internal sealed class BulkInsert(int rows) : Scenario
{
    // Dapper sends row by row: more of them tell nothing new.
    private const int MostOneByOne = 10_000;

    public override string Name => $"bulk-insert-{rows}";

    public override string Title => $"A bulk insert of {rows:N0} rows, with their keys";

    public override IReadOnlyList<Engine> Engines => Engine.All;

    public override int RowsPerOperation => rows;

    public override int MaxOperations => Math.Max(1, 10_000 / rows);

    public override bool IsLarge => rows > 1_000;

    public override string Evidence => Entries.Evidence;

    public override string CleanUp(Engine engine) => Entries.Empty(engine);

    public override async Task SetUpAsync(Stage stage)
    {
        if (stage.IsSqlite)
        {
            var c = stage.OpenCApi();
            var statement = c.Prepare(Entries.Insert);
            stage.Add(Peer.CApi, "a kept statement in a loop", _ =>
            {
                c.Begin();
                var entries = Make();
                foreach (var entry in entries)
                {
                    EntryWriter.Insert(c, statement, entry);
                }

                c.Commit();
                return entries;
            });
        }
        else if (stage.IsPostgreSql)
        {
            Add(stage, Peer.Driver, "arrays", await BulkWriter.PrepareArraysAsync((NpgsqlConnection)await stage.ConnectAsync()));
        }
        else
        {
            Add(stage, Peer.Driver, "1,000 rows a statement", await BulkWriter.PrepareStatementsAsync((MySqlConnection)await stage.ConnectAsync(), rows));
        }

        stage.Add(Peer.Tortoise, async _ =>
        {
            var entries = Enumerable.Range(0, rows).Select(Models.Entry.Make).ToList();
            await Models.Entry.BulkCreateAsync(entries);
            return entries;
        });

        if (rows <= MostOneByOne)
        {
            var dapper = await stage.ConnectAsync();
            Add(stage, Peer.Dapper, "one by one", async entries =>
            {
                await using var transaction = await dapper.BeginTransactionAsync();
                foreach (var entry in entries)
                {
                    entry.Id = await dapper.ExecuteScalarAsync<long>(Entries.InsertReturning, entry, transaction);
                }

                await transaction.CommitAsync();
            });
        }

        if (stage.Engine != Engine.MariaDb)
        {
            var context = await stage.OpenEfAsync();
            Add(stage, Peer.EfTracking, "AddRange", async entries =>
            {
                context.Entries.AddRange(entries);
                await context.SaveChangesAsync();
                context.ChangeTracker.Clear();
            });
        }
    }

    private List<Plain.Entry> Make() => Enumerable.Range(0, rows).Select(Plain.Entry.Make).ToList();

    private void Add(Stage stage, Peer peer, string how, Func<List<Plain.Entry>, Task> insert) => stage.Add(peer, how, async _ =>
    {
        var entries = Make();
        await insert(entries);
        return entries;
    });
}
