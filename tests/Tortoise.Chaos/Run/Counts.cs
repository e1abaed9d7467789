using System.Collections.Concurrent;

namespace Tortoise.Chaos.Run;

/// <summary>The counts of a trial, and what the first of each fault was.</summary>
internal sealed class Counts
{
    private const int MostDetails = 4;

    private readonly long[] _counts = new long[Enum.GetValues<Count>().Length];
    private readonly ConcurrentDictionary<(Count, string), int> _details = [];

    /// <summary>What must be zero.</summary>
    public static IReadOnlyList<Count> Faults { get; } = [Count.Lost, Count.Doubled, Count.Leaked, Count.Hung, Count.Unexpected];

    public long this[Count count] => Interlocked.Read(ref _counts[(int)count]);

    public bool IsGreen => Faults.All(fault => this[fault] == 0) && this[Count.Acknowledged] > 0;

    /// <summary>The first few of each fault, with how often each occurred.</summary>
    public IEnumerable<string> Details =>
        _details.OrderBy(detail => detail.Key.Item1).ThenByDescending(detail => detail.Value)
            .GroupBy(detail => detail.Key.Item1)
            .SelectMany(group => group.Take(MostDetails))
            .Select(detail => $"{detail.Key.Item1}: {detail.Key.Item2}{(detail.Value > 1 ? $" ({detail.Value} times)" : "")}");

    public void Add(Count count, long number = 1) => Interlocked.Add(ref _counts[(int)count], number);

    /// <summary>Counts a fault. Details that differ in numbers only are one.</summary>
    public void Fault(Count count, string detail, long number = 1)
    {
        if (number > 0)
        {
            Add(count, number);
            _details.AddOrUpdate((count, detail), 1, (_, times) => times + 1);
        }
    }
}
