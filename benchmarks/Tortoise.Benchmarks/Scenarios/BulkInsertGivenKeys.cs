using Dapper;
using LinqToDB.Data;
using Npgsql;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>Many new rows at once whose keys the program has set: nothing has to come back.</summary>
internal sealed class BulkInsertGivenKeys(int rows) : Scenario
{
    private const int MostOneByOne = 10_000;
    private const string Sql = "INSERT INTO sample (id, name, city, score, rank) VALUES (@Id, @Name, @City, @Score, @Rank)";

    public override string Name => $"bulk-insert-given-keys-{rows}";

    public override string Title => $"A bulk insert of {rows:N0} rows that have their keys";

    public override int RowsPerOperation => rows;

    public override int MaxOperations => Math.Max(1, 10_000 / rows);

    public override bool IsLarge => rows > 1_000;

    public override string Evidence => "SELECT id, name, city, score, rank FROM sample ORDER BY id";

    public override string CleanUp(Engine engine) => engine == Engine.Sqlite ? "DELETE FROM sample" : "TRUNCATE TABLE sample";

    public override async Task SetUpAsync(Stage stage)
    {
        if (stage.IsSqlite)
        {
            var c = stage.OpenCApi();
            var statement = c.Prepare(Sql);
            stage.Add(Peer.CApi, "a kept statement in a loop", i =>
            {
                c.Begin();
                foreach (var sample in Make(i))
                {
                    statement.Bind(1, sample.Id);
                    statement.Bind(2, sample.Name);
                    statement.Bind(3, sample.City);
                    statement.Bind(4, sample.Score);
                    statement.Bind(5, sample.Rank);
                    statement.Run();
                }

                c.Commit();
                return null;
            });
        }
        else
        {
            var connection = (NpgsqlConnection)await stage.ConnectAsync();
            Add(stage, Peer.Driver, "COPY", async samples => await BulkWriter.CopyAsync(connection, samples));
        }

        stage.Add(Peer.Tortoise, async i =>
        {
            await Models.Sample.BulkCreateAsync(Enumerable.Range(i * rows, rows).Select(Models.Sample.Make).ToList());
            return null;
        });

        if (rows <= MostOneByOne)
        {
            var dapper = await stage.ConnectAsync();
            Add(stage, Peer.Dapper, "a list of parameters", async samples =>
            {
                await using var transaction = await dapper.BeginTransactionAsync();
                await dapper.ExecuteAsync(Sql, samples, transaction);
                await transaction.CommitAsync();
            });
        }

        var context = await stage.OpenEfAsync();
        Add(stage, Peer.EfTracking, "AddRange", async samples =>
        {
            context.Samples.AddRange(samples);
            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
        });

        var linq = await stage.OpenLinqAsync();
        var options = new BulkCopyOptions { BulkCopyType = stage.IsSqlite ? BulkCopyType.MultipleRows : BulkCopyType.ProviderSpecific };
        Add(stage, Peer.Linq, "BulkCopy", async samples =>
        {
            await using var transaction = await linq.BeginTransactionAsync();
            await linq.BulkCopyAsync(options, samples);
            await transaction.CommitAsync();
        });
    }

    private List<Plain.Sample> Make(int operation) => Enumerable.Range(operation * rows, rows).Select(Plain.Sample.Make).ToList();

    private void Add(Stage stage, Peer peer, string how, Func<List<Plain.Sample>, Task> insert) => stage.Add(peer, how, async i =>
    {
        await insert(Make(i));
        return null;
    });
}
