using System.Diagnostics;

namespace Tortoise.Benchmarks;

/// <summary>
/// Times contenders side by side: in every round each one does a batch, and each round starts with another one, so that whatever else
/// the machine does meets all of them. Medians over the rounds; allocated bytes of the last one.
/// </summary>
internal static class Measurement
{
    public static IReadOnlyList<Result> Run(Scenario scenario, int warmUps, int rounds)
    {
        var contenders = scenario.Contenders;
        var times = Array.ConvertAll(contenders, _ => new List<double>(rounds));
        var bytes = new double[contenders.Length];
        var expected = Batch(contenders[0], scenario.Operations).Sum;
        scenario.CleanUp();

        for (var round = -warmUps; round < rounds; round++)
        {
            for (var turn = 0; turn < contenders.Length; turn++)
            {
                var index = (turn + round + warmUps) % contenders.Length;
                var batch = Batch(contenders[index], scenario.Operations);
                scenario.CleanUp();
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

    private static (double Sum, double Microseconds, double Bytes) Batch(Contender contender, int operations)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var run = contender.Run(operations);
        var elapsed = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;

        // Bytes are counted by thread, and SQLite never makes anybody wait: a batch that left this thread was not measured.
        if (!run.IsCompletedSuccessfully)
        {
            run.AsTask().GetAwaiter().GetResult();
            throw new InvalidOperationException($"{contender.Name} did not complete at once.");
        }

        return (run.Result, elapsed.TotalMicroseconds / operations, (double)bytes / operations);
    }
}
