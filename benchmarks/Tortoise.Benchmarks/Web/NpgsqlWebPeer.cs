using Npgsql;
using Tortoise.Benchmarks.Plain;

namespace Tortoise.Benchmarks.Web;

/// <summary>The floor: the driver, with a connection of its pool for each request and statements that it has prepared.</summary>
internal sealed class NpgsqlWebPeer(NpgsqlDataSource source) : IWebPeer
{
    private const string Read = "SELECT id, random_number FROM world WHERE id = $1";

    public Peer Peer => Peer.Driver;

    public async Task<World> ReadAsync(int id)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await ReadAsync(connection, id);
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

        await using var command = new NpgsqlCommand("UPDATE world SET random_number = n.number FROM unnest($1, $2) AS n(id, number) WHERE world.id = n.id", connection);
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = ids });
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = [.. worlds.Select(world => world.RandomNumber)] });
        await command.ExecuteNonQueryAsync();
        return worlds;
    }

    public async Task<List<Fortune>> FortunesAsync()
    {
        await using var command = source.CreateCommand("SELECT id, message FROM fortune");
        await using var reader = await command.ExecuteReaderAsync();
        var fortunes = new List<Fortune>();
        while (await reader.ReadAsync())
        {
            fortunes.Add(new Fortune { Id = reader.GetInt32(0), Message = reader.GetString(1) });
        }

        return fortunes;
    }

    private static async Task<List<World>> ReadAllAsync(NpgsqlConnection connection, int[] ids)
    {
        var worlds = new List<World>(ids.Length);
        foreach (var id in ids)
        {
            worlds.Add(await ReadAsync(connection, id));
        }

        return worlds;
    }

    private static async Task<World> ReadAsync(NpgsqlConnection connection, int id)
    {
        await using var command = new NpgsqlCommand(Read, connection);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = id });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new World { Id = reader.GetInt32(0), RandomNumber = reader.GetInt32(1) };
    }
}
