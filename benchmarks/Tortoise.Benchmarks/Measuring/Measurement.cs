using System.Diagnostics;

namespace Tortoise.Benchmarks;

/// <summary>
/// Times contenders side by side: in every round each one does a batch, in an order of its own, so that neither what else the machine does nor
/// what the one before has left behind meets always the same one. Batches are as long as a clock needs; medians over the rounds.
/// </summary>
internal sealed class Measurement(Scenario scenario, Stage stage)
{
    private readonly IReadOnlyList<Contender> _contenders = stage.Contenders;
    private readonly int[] _order = [.. Enumerable.Range(0, stage.Contenders.Count)];

    // The same orders in each run.
    private readonly Random _random = new(1);

    /// <param name="roundTrips">Of each contender, if they were counted.</param>
    public async Task<Table> RunAsync(IReadOnlyList<int>? roundTrips)
    {
        var operations = await CalibrateAsync();
        var times = _contenders.Select(_ => new List<double>()).ToList();
        var bytes = _contenders.Select(_ => new List<double>()).ToList();

        var clock = Stopwatch.StartNew();
        for (var warmUp = 0; warmUp < Plan.WarmUps || clock.Elapsed < Plan.WarmUpTime; warmUp++)
        {
            await RoundAsync(operations, static (_, _, _) => { });
        }

        clock.Restart();
        for (var round = 0; round < Plan.MinRounds || (round < Plan.MaxRounds && clock.Elapsed < Plan.Time); round++)
        {
            await RoundAsync(operations, (index, time, allocated) =>
            {
                times[index].Add(time);
                bytes[index].Add(allocated);
            });
        }

        return new Table(scenario, stage.Engine,
            [.. _contenders.Select((contender, i) => new Result(contender, times[i], bytes[i].Order().ElementAt(bytes[i].Count / 2), roundTrips?[i]))]);
    }

    // The floor's batch takes as long as the plan says, and everybody does as many operations.
    private async Task<int> CalibrateAsync()
    {
        var most = Math.Min(Plan.MaxOperations, scenario.MaxOperations);
        var operations = 1;
        while (true)
        {
            var (microseconds, _) = await BatchAsync(_contenders[0], operations);
            if (operations == most || microseconds * operations * scenario.RowsPerOperation > Plan.BatchTime.TotalMicroseconds)
            {
                return operations;
            }

            operations = Math.Min(operations * 2, most);
        }
    }

    private async Task RoundAsync(int operations, Action<int, double, double> note)
    {
        _random.Shuffle(_order);
        foreach (var index in _order)
        {
            var (microseconds, allocated) = await BatchAsync(_contenders[index], operations);
            note(index, microseconds, allocated);
        }
    }

    // Bytes of all threads: what waits for a server may go on on another one.
    private async Task<(double Microseconds, double Bytes)> BatchAsync(Contender contender, int operations)
    {
        var run = contender.Run;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < operations; number++)
        {
            await run(number);
        }

        var elapsed = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        await stage.Site.CleanUpAsync(scenario.CleanUp(stage.Engine));
        var rows = (double)operations * scenario.RowsPerOperation;
        return (elapsed.TotalMicroseconds / rows, bytes / rows);
    }
}
