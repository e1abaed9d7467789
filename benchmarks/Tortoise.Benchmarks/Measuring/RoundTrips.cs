using Tortoise.TestServers;

namespace Tortoise.Benchmarks;

/// <summary>Counts how often each contender waits for the server: behind a proxy, which is not there when they are timed.</summary>
internal static class RoundTrips
{
    // As many as a driver needs until it has prepared what it prepares by itself.
    private const int WarmUps = 7;

    public static async Task<IReadOnlyList<int>> CountAsync(Scenario scenario, Stage stage, RoundTripCounter counter)
    {
        var counts = new List<int>();
        foreach (var contender in stage.Contenders)
        {
            for (var number = 0; number < (scenario.MaxOperations > 1 ? WarmUps : 1); number++)
            {
                await contender.Run(number % scenario.MaxOperations);
                if (scenario.MaxOperations <= WarmUps)
                {
                    await stage.Site.CleanUpAsync(scenario.CleanUp(stage.Engine));
                }
            }

            await stage.Site.CleanUpAsync(scenario.CleanUp(stage.Engine));
            counts.Add(await counter.OfAsync(async () => await contender.Run(0)));
            await stage.Site.CleanUpAsync(scenario.CleanUp(stage.Engine));
        }

        return counts;
    }
}
