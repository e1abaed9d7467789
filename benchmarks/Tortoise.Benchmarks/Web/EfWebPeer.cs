using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Tortoise.Benchmarks.Peers;
using Tortoise.Benchmarks.Plain;

namespace Tortoise.Benchmarks.Web;

/// <summary>Entity Framework Core, with compiled queries and a context of the pool for each request.</summary>
internal sealed class EfWebPeer(PooledDbContextFactory<EfContext> pool) : IWebPeer
{
    private readonly Func<EfContext, int, Task<World>> _read =
        EF.CompileAsyncQuery((EfContext context, int id) => context.Set<World>().AsNoTracking().First(world => world.Id == id));

    private readonly Func<EfContext, int, Task<World>> _load =
        EF.CompileAsyncQuery((EfContext context, int id) => context.Set<World>().First(world => world.Id == id));

    private readonly Func<EfContext, IAsyncEnumerable<Fortune>> _fortunes =
        EF.CompileAsyncQuery((EfContext context) => context.Set<Fortune>().AsNoTracking());

    public Peer Peer => Peer.EfPooled;

    public async Task<World> ReadAsync(int id)
    {
        await using var context = await pool.CreateDbContextAsync();
        return await _read(context, id);
    }

    public async Task<List<World>> QueriesAsync(int[] ids)
    {
        await using var context = await pool.CreateDbContextAsync();
        var worlds = new List<World>(ids.Length);
        foreach (var id in ids)
        {
            worlds.Add(await _read(context, id));
        }

        return worlds;
    }

    public async Task<List<World>> UpdatesAsync(int[] ids, Func<int> random)
    {
        await using var context = await pool.CreateDbContextAsync();
        var worlds = new List<World>(ids.Length);
        foreach (var id in ids)
        {
            var world = await _load(context, id);
            world.RandomNumber = random();
            worlds.Add(world);
        }

        await context.SaveChangesAsync();
        return worlds;
    }

    public async Task<List<Fortune>> FortunesAsync()
    {
        await using var context = await pool.CreateDbContextAsync();
        return await _fortunes(context).ToListAsync();
    }
}
