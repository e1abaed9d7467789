namespace Tortoise.Schema;

/// <summary>An index that is not the work of a constraint.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parts">What it is over, the most significant first.</param>
public sealed record IndexSchema(string Name, IReadOnlyList<IndexPart> Parts)
{
    /// <summary>True where no two rows may have the same values.</summary>
    public bool IsUnique { get; init; }

    /// <summary>How it is kept, in the database's own word in upper case: <c>GIN</c>, <c>FULLTEXT</c>. Null for a tree, the default of all.</summary>
    public string? Method { get; init; }

    /// <summary>Columns kept beside its key.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The condition of the rows that are in it; null for all rows.</summary>
    public string? Where { get; init; }
}
