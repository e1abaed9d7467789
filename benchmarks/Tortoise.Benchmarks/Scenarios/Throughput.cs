using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>How many rows tasks read and change in a second: one alone, one on each core, and readers beside writers. Everybody takes turns.</summary>
internal static class Throughput
{
    private const int Rounds = 3;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(500);

    /// <param name="workers">Who takes part.</param>
    /// <param name="readers">How many read at once.</param>
    /// <param name="writers">How many change rows beside them.</param>
    public static async Task<string> TableAsync(IReadOnlyList<Threads.Worker> workers, int readers, int writers)
    {
        var turns = workers.Select(_ => new List<(double Alone, double Cores, Count Mixed)>()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < workers.Count; i++)
            {
                var work = workers[i].Work;
                var alone = await RunAsync(work, 1, 0);
                var cores = await RunAsync(work, Environment.ProcessorCount, 0);
                turns[i].Add((alone.Reads, cores.Reads, await RunAsync(work, readers, writers)));
            }
        }

        var text = new StringBuilder();
        text.AppendLine($"| a second | reads, 1 task | reads, {Environment.ProcessorCount} tasks | gain | reads of {readers} beside {writers} writers | changes of {writers} | of the slowest | longest change | refused |")
            .AppendLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var i = 0; i < workers.Count; i++)
        {
            var (alone, cores) = (Median(turns[i].Select(turn => turn.Alone)), Median(turns[i].Select(turn => turn.Cores)));
            var mixed = turns[i].Select(turn => turn.Mixed).ToList();
            text.Append($"| {(workers[i].Name == Peer.Tortoise.Name ? $"**{workers[i].Name}**" : workers[i].Name)} | {alone:N0} | {cores:N0} | {cores / alone:F2} × ")
                .Append($"| {Median(mixed.Select(one => one.Reads)):N0} | {Median(mixed.Select(one => one.Changes)):N0} | {Median(mixed.Select(one => one.Slowest)):N0} ")
                .AppendLine($"| {mixed.Max(one => one.Longest.TotalMilliseconds):N0} ms | {mixed.Sum(one => one.Refused)} |");
        }

        return text.ToString();
    }

    private static async Task<Count> RunAsync(Threads.Work work, int readers, int writers)
    {
        var refused = new ConcurrentQueue<Exception>();
        var clock = Stopwatch.StartNew();
        var tasks = Enumerable.Range(0, readers + writers).Select(task => Task.Run(() => LoopAsync(task))).ToList();
        var done = await Task.WhenAll(tasks);
        var seconds = clock.Elapsed.TotalSeconds;
        var changes = done[readers..];
        return new(
            done[..readers].Sum(one => one.Times) / seconds,
            changes.Sum(one => one.Times) / seconds,
            changes.Select(one => one.Times).DefaultIfEmpty().Min() / seconds,
            changes.Select(one => one.Longest).DefaultIfEmpty().Max(),
            refused.Count);

        async Task<(int Times, TimeSpan Longest)> LoopAsync(int task)
        {
            var (times, longest) = (0, TimeSpan.Zero);
            for (var i = 0; clock.Elapsed < Turn; i++)
            {
                // As a request does: on SQLite nothing waits, so that some tasks would keep their threads, and others never have one.
                await Task.Yield();
                var start = Stopwatch.GetTimestamp();
                try
                {
                    await (task < readers ? work.Read(task, Teams.Key((task * 1_000) + i)) : work.Change(task, Stocks.Key((task * 1_000) + i)));
                    times++;
                }
                catch (Exception exception) when (exception is TortoiseException or System.Data.Common.DbException)
                {
                    refused.Enqueue(exception);
                }

                var took = Stopwatch.GetElapsedTime(start);
                longest = took > longest ? took : longest;
            }

            return (times, longest);
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    /// <summary>What was done in a second.</summary>
    /// <param name="Reads">Of all readers.</param>
    /// <param name="Changes">Of all writers.</param>
    /// <param name="Slowest">Of the writer with the fewest.</param>
    /// <param name="Longest">How long a change took at most.</param>
    /// <param name="Refused">How many reads and changes failed.</param>
    private sealed record Count(double Reads, double Changes, double Slowest, TimeSpan Longest, int Refused);
}
