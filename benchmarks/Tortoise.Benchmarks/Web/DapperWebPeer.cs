using Dapper;
using Npgsql;
using Tortoise.Benchmarks.Plain;

namespace Tortoise.Benchmarks.Web;

/// <summary>Dapper, with a connection of the pool for each request and statements that Npgsql has prepared.</summary>
internal sealed class DapperWebPeer(NpgsqlDataSource source) : IWebPeer
{
    private const string Read = "SELECT id, random_number FROM world WHERE id = @id";

    public Peer Peer => Peer.DapperAutoPrepared;

    public async Task<World> ReadAsync(int id)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.QueryFirstAsync<World>(Read, new { id });
    }

    public async Task<List<World>> QueriesAsync(int[] ids)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await ReadAllAsync(connection, ids);
    }

    public async Task<List<World>> UpdatesAsync(int[] ids, Func<int> random)
    {
        await using var connection = await source.OpenConnectionAsync();
        var worlds = await ReadAllAsync(connection, ids);
        foreach (var world in worlds)
        {
            world.RandomNumber = random();
        }

        await connection.ExecuteAsync(
            "UPDATE world SET random_number = n.number FROM unnest(@ids, @numbers) AS n(id, number) WHERE world.id = n.id",
            new { ids, numbers = worlds.ConvertAll(world => world.RandomNumber) });
        return worlds;
    }

    public async Task<List<Fortune>> FortunesAsync()
    {
        await using var connection = await source.OpenConnectionAsync();
        return (await connection.QueryAsync<Fortune>("SELECT id, message FROM fortune")).AsList();
    }

    private static async Task<List<World>> ReadAllAsync(NpgsqlConnection connection, int[] ids)
    {
        var worlds = new List<World>(ids.Length);
        foreach (var id in ids)
        {
            worlds.Add(await connection.QueryFirstAsync<World>(Read, new { id }));
        }

        return worlds;
    }
}
