namespace Tortoise.Schema;

/// <summary>An index that does not belong to a constraint.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parts">What it is over, the most significant first.</param>
public sealed record IndexSchema(string Name, IReadOnlyList<IndexPart> Parts)
{
    /// <summary>True if no two rows may have the same values.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Its access method, as the database spells it, in upper case: <c>GIN</c>, <c>FULLTEXT</c>. Null for a tree, the default everywhere.</summary>
    public string? Method { get; init; }

    /// <summary>Columns included in addition to its key.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The condition of the rows that are in it; null for all rows.</summary>
    public string? Where { get; init; }
}
