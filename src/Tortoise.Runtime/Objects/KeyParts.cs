namespace Tortoise.Relations;

/// <summary>The parts of a composite key.</summary>
internal sealed class KeyParts(RowKey[] parts) : IEquatable<KeyParts>
{
    private readonly RowKey[] _parts = parts;

    /// <inheritdoc cref="RowKey.Loosened"/>
    public KeyParts Loosened() => new([.. _parts.Select(static part => part.Loosened())]);

    public bool Equals(KeyParts? other) => other is not null && _parts.AsSpan().SequenceEqual(other._parts);

    public override bool Equals(object? obj) => Equals(obj as KeyParts);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var part in _parts)
        {
            hash.Add(part);
        }

        return hash.ToHashCode();
    }
}
