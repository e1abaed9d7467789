namespace Tortoise.Schema;

/// <summary>What happens to the constraints, or the indexes, of a table.</summary>
/// <param name="Added">Those that come.</param>
/// <param name="Dropped">Those that go.</param>
/// <param name="Renamed">Those that have another name.</param>
/// <param name="Kept">Those that stay.</param>
internal sealed record PartChanges<T>(IReadOnlyList<T> Added, IReadOnlyList<T> Dropped, IReadOnlyList<(T From, T To)> Renamed, IReadOnlyList<T> Kept)
    where T : class
{
    public bool IsEmpty => Added.Count + Dropped.Count + Renamed.Count == 0;

    /// <summary>Compares what there is with what is wanted.</summary>
    /// <param name="from">What there is.</param>
    /// <param name="to">What is wanted.</param>
    /// <param name="name">The name of one.</param>
    /// <param name="areSame">True for two that say the same.</param>
    public static PartChanges<T> Of(IReadOnlyList<T> from, IReadOnlyList<T> to, Func<T, string?> name, Func<T, T, bool> areSame)
    {
        var (left, right) = (from.ToList(), to.ToList());
        var kept = Take((one, other) => name(one) == name(other) && areSame(one, other));
        var renamed = Take(areSame);
        return new PartChanges<T>(right, left, renamed, [.. kept.Select(static pair => pair.To)]);

        List<(T From, T To)> Take(Func<T, T, bool> match)
        {
            var pairs = new List<(T, T)>();
            foreach (var one in left.ToArray())
            {
                if (right.Find(other => match(one, other)) is { } other)
                {
                    pairs.Add((one, other));
                    left.Remove(one);
                    right.Remove(other);
                }
            }

            return pairs;
        }
    }
}
