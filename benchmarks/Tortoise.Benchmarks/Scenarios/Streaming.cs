using Dapper;
using LinqToDB;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>A million rows, one after the other: none of them is kept, so the memory stays as it is.</summary>
internal sealed class Streaming : Scenario
{
    private const string Sql = "SELECT id, name, city, score, rank FROM sample";
    private const int All = 1_000_000;
    private const int Few = 20_000;

    public override string Title => "A stream of 1,000,000 rows";

    public override int MaxOperations => 1;

    public override long? MaxHeapGrowth => 64 * 1024 * 1024;

    public override async Task FillAsync(Stage stage)
    {
        var count = stage.IsQuick ? Few : All;
        if (await Models.Sample.All().CountAsync() != count)
        {
            var numbers = stage.IsSqlite
                ? $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})"
                : $"WITH n(i) AS (SELECT generate_series(1, {count}))";
            await stage.Site.ExecuteAsync(
                $"DELETE FROM sample; {numbers} INSERT INTO sample (id, name, city, score, rank) SELECT i, 'Team number ' || i, 'Reykjavík', i / 4.0, i % 100 FROM n");
        }
    }

    public override async Task SetUpAsync(Stage stage)
    {
        if (stage.IsSqlite)
        {
            var statement = stage.OpenCApi().Prepare(Sql);
            stage.Add(Peer.CApi, _ =>
            {
                var sum = 0.0;
                while (statement.Step())
                {
                    sum += Plain.Sample.Read(statement).Score;
                }

                statement.Reset();
                return sum;
            });
        }

        var command = await (await stage.ConnectAsync()).PrepareAsync(Sql);
        stage.Add(stage.Prepared, async _ =>
        {
            var sum = 0.0;
            await using var reader = await command.ReadAsync();
            while (await reader.ReadAsync())
            {
                sum += Plain.Sample.Read(reader).Score;
            }

            return sum;
        });

        stage.Add(Peer.Tortoise, async _ =>
        {
            var sum = 0.0;
            await foreach (var sample in Models.Sample.All())
            {
                sum += sample.Score;
            }

            return sum;
        });

        var dapper = await stage.ConnectAsync();
        stage.Add(Peer.Dapper, "unbuffered", _ => SumAsync(dapper.QueryUnbufferedAsync<Plain.Sample>(Sql)));

        var context = await stage.OpenEfAsync();
        stage.Add(Peer.Ef, _ => SumAsync(context.Samples.AsNoTracking().AsAsyncEnumerable()));

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, _ => SumAsync(LinqToDB.Async.AsyncExtensions.AsAsyncEnumerable(linq.GetTable<Plain.Sample>())));
    }

    private static async ValueTask<object?> SumAsync(IAsyncEnumerable<Plain.Sample> samples)
    {
        var sum = 0.0;
        await foreach (var sample in samples)
        {
            sum += sample.Score;
        }

        return sum;
    }
}
