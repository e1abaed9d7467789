using System.Data.Common;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>Sixteen tasks at once: twelve read rows by their keys, four change rows, 25 times each. A second table tells how many of both there are in a second.</summary>
internal sealed class Threads : Scenario
{
    private const string Read = "SELECT id, name, city, score, rank FROM team WHERE id = @id";
    private const string Change = "UPDATE stock SET quantity = quantity + 1 WHERE id = @id";
    private const int Readers = 12;
    private const int Writers = 4;
    private const int Times = 25;

    public override string Title => "Sixteen tasks at once, four of which write";

    public override int RowsPerOperation => (Readers + Writers) * Times;

    public override int MaxOperations => 20;

    public override string Evidence => Stocks.Evidence;

    public override string CleanUp(Engine engine) => Stocks.Reset;

    public override async Task FillAsync(Stage stage)
    {
        await Teams.FillAsync();
        await Stocks.FillAsync();
    }

    public override async Task SetUpAsync(Stage stage)
    {
        var workers = new List<Worker>();
        stage.Note = () => Throughput.TableAsync(workers, Readers, Writers);
        await AddFloorAsync(stage, workers);

        Add(stage, workers, Peer.Tortoise, null, new(
            async (_, key) => await Models.Team.GetOrDefaultAsync(key),
            async (_, key) => await Models.Stock.Filter(s => s.Id == key).UpdateAsync(s => s.Quantity.Set(s.Quantity + 1))));

        var connections = new List<DbConnection>();
        for (var task = 0; task < Readers + Writers; task++)
        {
            connections.Add(await stage.ConnectAsync());
        }

        Add(stage, workers, Peer.Dapper, "a connection each", new(
            async (task, key) => await connections[task].QueryFirstAsync<Plain.Team>(Read, new { id = key }),
            async (task, key) => await connections[task].ExecuteAsync(Change, new { id = key })));
        if (!stage.IsSqlite)
        {
            AddPools(stage, workers);
        }
    }

    // Pooled connections of SQLite would wait for the disk after each commit, as those of the others do not.
    private static void AddPools(Stage stage, List<Worker> workers)
    {
        var connections = stage.Site.Pool();
        Add(stage, workers, Peer.DapperPerCall, null, new(
            async (_, key) =>
            {
                await using var connection = connections();
                await connection.QueryFirstAsync<Plain.Team>(Read, new { id = key });
            },
            async (_, key) =>
            {
                await using var connection = connections();
                await connection.ExecuteAsync(Change, new { id = key });
            }));

        var contexts = stage.CreateEfPool();
        Add(stage, workers, Peer.EfPooled, null, new(
            async (_, key) =>
            {
                await using var context = await contexts.CreateDbContextAsync();
                await context.Teams.AsNoTracking().FirstAsync(t => t.Id == key);
            },
            async (_, key) =>
            {
                await using var context = await contexts.CreateDbContextAsync();
                await context.Stocks.Where(s => s.Id == key).ExecuteUpdateAsync(set => set.SetProperty(s => s.Quantity, s => s.Quantity + 1));
            }));
    }

    // A connection, with two statements that are prepared, for each task.
    private static async Task AddFloorAsync(Stage stage, List<Worker> workers)
    {
        var connections = new List<(PreparedCommand Read, PreparedCommand Change)>();
        for (var task = 0; task < Readers + Writers; task++)
        {
            var connection = await stage.ConnectAsync();
            connections.Add((await connection.PrepareAsync(Read, ("@id", 0L)), await connection.PrepareAsync(Change, ("@id", 0L))));
        }

        Add(stage, workers, stage.Prepared, "a connection each", new(
            async (task, key) =>
            {
                await using var reader = await connections[task].Read.Set(0, key).ReadAsync();
                await reader.ReadAsync();
                Plain.Team.Read(reader);
            },
            async (task, key) => await connections[task].Change.Set(0, key).ExecuteAsync()));
    }

    private static void Add(Stage stage, List<Worker> workers, Peer peer, string? variant, Work work)
    {
        stage.Add(peer, variant, _ => AllAsync(work));
        workers.Add(new(stage.Contenders[^1].Name, work));
    }

    private static async ValueTask<object?> AllAsync(Work work)
    {
        await Task.WhenAll(Enumerable.Range(0, Readers + Writers).Select(task => Task.Run(async () =>
        {
            for (var i = 0; i < Times; i++)
            {
                await (task < Readers ? work.Read(task, Teams.Key((task * Times) + i)) : work.Change(task, Stocks.Key((task * Times) + i)));
            }
        })));
        return null;
    }

    /// <summary>What a task does.</summary>
    /// <param name="Read">Reads the row of a key; the first number is that of the task.</param>
    /// <param name="Change">Changes the row of a key.</param>
    internal sealed record Work(Func<int, long, Task> Read, Func<int, long, Task> Change);

    /// <summary>Who does it.</summary>
    internal sealed record Worker(string Name, Work Work);
}
