using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Tortoise.Metadata;
using Tortoise.Relations;

namespace Tortoise.CompilerServices;

/// <summary>
/// What an object has loaded for a relation. Any two are equal, so that the equality of a record compares its columns only.
/// </summary>
/// <remarks>
/// It is not generic over the other model: the runtime loads the type of a struct's field with the class that has it, so the first use of a model would
/// load all models that can be reached from it. Only generated code and the loader of relations fill a slot, so reading it checks no type.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("{DebugValue,nq}")]
public struct RelationSlot : IEquatable<RelationSlot>
{
    /// <summary>Stands for the object where it is known that there is none.</summary>
    private static readonly object None = new();

    private object? _held;

    /// <summary>Holds an object, or that there is none.</summary>
    public RelationSlot(object? value) => _held = value ?? None;

    /// <summary>The object; null if none is loaded or there is none.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public object? Value
    {
        readonly get => ReferenceEquals(_held, None) ? null : _held;
        set => _held = value;
    }

    /// <summary>True if it is known what is at the other end, even that nothing is.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public readonly bool IsLoaded => _held is not null;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly object? DebugValue => Value is null && !IsLoaded ? "not loaded" : Value;

    /// <summary>What holds an object that was assigned; of null, it is not loaded.</summary>
    public static RelationSlot Of(object? related) => related is null ? default : new(related);

    /// <summary>The object; null if none is loaded or there is none.</summary>
    /// <typeparam name="T">The other model, or the rows of a to-many end.</typeparam>
    public readonly T? As<T>()
        where T : class => Unsafe.As<T>(Value);

    /// <summary>Holds the rows of a to-many end, and returns them.</summary>
    /// <typeparam name="T">The rows.</typeparam>
    public T Hold<T>(T rows)
        where T : class
    {
        Value = rows;
        return rows;
    }

    /// <summary>The object.</summary>
    /// <typeparam name="T">The other model.</typeparam>
    /// <exception cref="RelationNotLoadedException">It is not loaded, or a filter hides it.</exception>
    public readonly T Get<T>(RelationEnd end)
        where T : class => As<T>() ?? throw (IsLoaded ? RelationFailures.Hidden(end) : RelationFailures.NotLoaded(end));

    /// <summary>The object; null if it is known that there is none.</summary>
    /// <typeparam name="T">The other model.</typeparam>
    /// <exception cref="RelationNotLoadedException">It is not loaded.</exception>
    public readonly T? GetOrNull<T>(RelationEnd end)
        where T : class => IsLoaded ? As<T>() : throw RelationFailures.NotLoaded(end);

    /// <inheritdoc/>
    public readonly bool Equals(RelationSlot other) => true;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is RelationSlot;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => 0;

    /// <summary>Always true.</summary>
    public static bool operator ==(RelationSlot left, RelationSlot right) => left.Equals(right);

    /// <summary>Always false.</summary>
    public static bool operator !=(RelationSlot left, RelationSlot right) => !left.Equals(right);
}
