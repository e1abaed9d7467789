namespace Tortoise.Metadata;

/// <summary>Filters that are switched off.</summary>
/// <param name="Names">Their names; empty for all.</param>
internal sealed record IgnoredFilters(IReadOnlyList<string> Names)
{
    public static IgnoredFilters All { get; } = new([]);

    /// <summary>The filters of these names, or all.</summary>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public static IgnoredFilters Of(string[] names)
    {
        foreach (var name in names)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name, nameof(names));
        }

        return names.Length == 0 ? All : new([.. names]);
    }

    public bool Has(string name) => Names.Count == 0 || Names.Contains(name);

    /// <summary>Those of both.</summary>
    public static IgnoredFilters? Both(IgnoredFilters? one, IgnoredFilters? other) =>
        one is null ? other : other is null ? one : one.Names.Count == 0 || other.Names.Count == 0 ? All : new([.. one.Names.Union(other.Names)]);

    /// <summary>Those that are in both.</summary>
    public static IgnoredFilters? Common(IgnoredFilters? one, IgnoredFilters? other)
    {
        if (one is null || other is null)
        {
            return null;
        }

        string[] common = [.. one.Names.Intersect(other.Names)];
        return one.Names.Count == 0 ? other : other.Names.Count == 0 ? one : common.Length == 0 ? null : new(common);
    }
}
