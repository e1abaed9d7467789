using Tortoise.Benchmarks.Plain;

namespace Tortoise.Benchmarks.Web;

/// <summary>What a peer does for the four tests of TechEmpower's FrameworkBenchmarks that have a database.</summary>
internal interface IWebPeer
{
    Peer Peer { get; }

    /// <summary>db: a row.</summary>
    Task<World> ReadAsync(int id);

    /// <summary>queries: rows, each by a query of its own.</summary>
    async Task<List<World>> QueriesAsync(int[] ids)
    {
        var worlds = new List<World>(ids.Length);
        foreach (var id in ids)
        {
            worlds.Add(await ReadAsync(id));
        }

        return worlds;
    }

    /// <summary>updates: rows, each read by a query of its own, changed and saved. The keys are sorted, so that nobody waits for each other.</summary>
    Task<List<World>> UpdatesAsync(int[] ids, Func<int> random);

    /// <summary>fortunes: all rows.</summary>
    Task<List<Fortune>> FortunesAsync();
}
