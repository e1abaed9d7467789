using System.ComponentModel;
using System.Diagnostics;
using Tortoise.Metadata;
using Tortoise.Relations;

namespace Tortoise.CompilerServices;

/// <summary>
/// What an object has loaded for a relation. Any two are equal, so that the equality of a record compares its columns only.
/// </summary>
/// <typeparam name="T">The other model, or the rows of a to-many end.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("{DebugValue,nq}")]
public struct RelationSlot<T>(T? value) : IEquatable<RelationSlot<T>>
    where T : class
{
    /// <summary>The object; null if none is loaded or there is none.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public T? Value { get; set; } = value;

    /// <summary>True if it is known what is at the other end, even that nothing is.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public bool IsLoaded { get; } = true;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly object? DebugValue => Value is null && !IsLoaded ? "not loaded" : Value;

    /// <summary>The object.</summary>
    /// <exception cref="RelationNotLoadedException">It is not loaded.</exception>
    public readonly T Get(RelationEnd end) => Value ?? throw RelationFailures.NotLoaded(end);

    /// <summary>The object; null if it is known that there is none.</summary>
    /// <exception cref="RelationNotLoadedException">It is not loaded.</exception>
    public readonly T? GetOrNull(RelationEnd end) => IsLoaded ? Value : throw RelationFailures.NotLoaded(end);

    /// <inheritdoc/>
    public readonly bool Equals(RelationSlot<T> other) => true;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is RelationSlot<T>;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => 0;

    /// <summary>Always true.</summary>
    public static bool operator ==(RelationSlot<T> left, RelationSlot<T> right) => left.Equals(right);

    /// <summary>Always false.</summary>
    public static bool operator !=(RelationSlot<T> left, RelationSlot<T> right) => !left.Equals(right);
}
