using System.ComponentModel;

namespace Tortoise.CompilerServices;

/// <summary>
/// The key that a user's property had when its object was set: a different key means that the object is no longer the right one.
/// Any two are equal, so that the equality of a record compares its columns only.
/// </summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct KeySnapshot<TKey>(TKey key) : IEquatable<KeySnapshot<TKey>>
{
    private readonly TKey _key = key;

    /// <summary>True if the property still has the key.</summary>
    public bool Matches(TKey key) => EqualityComparer<TKey>.Default.Equals(_key, key);

    /// <inheritdoc/>
    public bool Equals(KeySnapshot<TKey> other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KeySnapshot<TKey>;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <summary>Always true.</summary>
    public static bool operator ==(KeySnapshot<TKey> left, KeySnapshot<TKey> right) => left.Equals(right);

    /// <summary>Always false.</summary>
    public static bool operator !=(KeySnapshot<TKey> left, KeySnapshot<TKey> right) => !left.Equals(right);
}
