namespace Tortoise.Schema;

/// <summary>The order in which things that take each other's names get theirs, over a name of passage where they go in a circle.</summary>
internal sealed class RenameOrder
{
    /// <summary>What a name of passage begins with.</summary>
    public const string Passage = "tortoise_was_";

    /// <param name="names">The names, each with the new one.</param>
    /// <param name="ignoresCase">True if names that differ in case alone are the same.</param>
    public RenameOrder(IReadOnlyList<(string From, string To)> names, bool ignoresCase)
    {
        var comparer = ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var steps = new List<(string Original, string? Passage)>();
        var waiting = names.ToDictionary(static name => name.From, static name => name.To, StringComparer.Ordinal);
        var taken = names.Select(static name => name.From).ToHashSet(comparer);
        while (waiting.Count > 0)
        {
            var free = waiting.Where(pair => !taken.Contains(pair.Value)).Select(static pair => pair.Key).ToList();
            foreach (var name in free)
            {
                steps.Add((name, null));
                taken.Remove(name);
                waiting.Remove(name);
            }

            if (free.Count == 0)
            {
                var name = waiting.Keys.First();
                steps.Add((name, Passage + name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]));
                taken.Remove(name);
            }
        }

        Steps = steps;
    }

    /// <summary>The steps: the original name, and the name of passage, or null for the new one.</summary>
    public IReadOnlyList<(string Original, string? Passage)> Steps { get; }
}
