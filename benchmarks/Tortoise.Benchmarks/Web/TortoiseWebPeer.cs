using Tortoise.Benchmarks.Plain;

namespace Tortoise.Benchmarks.Web;

/// <summary>Tortoise as docs/web.md shows it.</summary>
internal sealed class TortoiseWebPeer(Database db) : IWebPeer
{
    public Peer Peer => Peer.Tortoise;

    public async Task<World> ReadAsync(int id)
    {
        using var scope = db.Enter();
        return Plain((await Models.World.GetOrDefaultAsync(id))!);
    }

    public async Task<List<World>> UpdatesAsync(int[] ids, Func<int> random)
    {
        using var scope = db.Enter();
        var worlds = new List<Models.World>(ids.Length);
        foreach (var id in ids)
        {
            var world = (await Models.World.GetOrDefaultAsync(id))!;
            world.RandomNumber = random();
            worlds.Add(world);
        }

        await Models.World.BulkUpdateAsync(worlds, w => w.RandomNumber);
        return worlds.ConvertAll(Plain);
    }

    public async Task<List<Fortune>> FortunesAsync()
    {
        using var scope = db.Enter();
        return await Models.Fortune.All().Select(f => (f.Id, f.Message)).As((id, message) => new Fortune { Id = id, Message = message }).ToListAsync();
    }

    // Everybody answers with the same class.
    private static World Plain(Models.World world) => new() { Id = world.Id, RandomNumber = world.RandomNumber };
}
