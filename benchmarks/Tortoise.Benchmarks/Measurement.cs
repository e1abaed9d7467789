using System.Diagnostics;

namespace Tortoise.Benchmarks;

/// <summary>
/// Times contenders side by side: in every round each one does a batch, and each round starts with another one, so that whatever else
/// the machine does meets all of them. Medians over the rounds; allocated bytes of the last one.
/// </summary>
internal static class Measurement
{
    public static async Task<IReadOnlyList<Result>> RunAsync(Scenario scenario, int warmUps, int rounds)
    {
        var contenders = scenario.Contenders;
        var times = Array.ConvertAll(contenders, _ => new List<double>(rounds));
        var bytes = new double[contenders.Length];
        var expected = (await BatchAsync(contenders[0], scenario.Operations)).Sum;
        await scenario.CleanUp();

        for (var round = -warmUps; round < rounds; round++)
        {
            for (var turn = 0; turn < contenders.Length; turn++)
            {
                var index = (turn + round + warmUps) % contenders.Length;
                var batch = await BatchAsync(contenders[index], scenario.Operations);
                await scenario.CleanUp();
                if (batch.Sum != expected)
                {
                    throw new InvalidOperationException(
                        $"{contenders[index].Name} read something else than {contenders[0].Name} ({batch.Sum} instead of {expected}).");
                }

                bytes[index] = batch.Bytes;
                if (round >= 0)
                {
                    times[index].Add(batch.Microseconds);
                }
            }
        }

        return [.. contenders.Select((contender, i) => new Result(contender.Name, times[i], bytes[i]))];
    }

    // Bytes of all threads: what waits for a server may go on on another one.
    private static async ValueTask<(double Sum, double Microseconds, double Bytes)> BatchAsync(Contender contender, int operations)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        var sum = await contender.Run(operations);
        var elapsed = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return (sum, elapsed.TotalMicroseconds / operations, (double)bytes / operations);
    }
}
