namespace Tortoise.Relations;

/// <summary>The key of a row, to find rows that belong together by. No kind of key but decimals and composite ones is boxed.</summary>
/// <param name="First">The number, or the first half of a Guid.</param>
/// <param name="Second">The second half of a Guid.</param>
/// <param name="Other">Every other value; the parts of a composite key.</param>
internal readonly record struct RowKey(long First, long Second = 0, object? Other = null)
{
    /// <summary>The key without what a collation of the database may ignore: the case of letters, and spaces at the end.</summary>
    public RowKey Loosened() => Other switch
    {
        string text => this with { Other = text.TrimEnd(' ').ToUpperInvariant() },
        KeyParts parts => this with { Other = parts.Loosened() },
        _ => this,
    };
}
