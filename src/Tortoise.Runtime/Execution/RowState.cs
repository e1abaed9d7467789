using Tortoise.CompilerServices;

namespace Tortoise.Execution;

/// <summary>
/// What an object remembers of its row. It never changes, and all objects of which the same is true share it, so that an object has one reference for it:
/// what happens to the object leads to another state, which is made when the first object gets there.
/// </summary>
internal sealed class RowState
{
    /// <summary>Fields up to this one have a place among the next states.</summary>
    private const int MostNext = 64;

    private RowState?[] _next = [];

    private RowState(RowOrigin origin, bool isStored, bool isPartial, FieldSet changed, int serializers)
    {
        Origin = origin;
        IsStored = isStored;
        IsPartial = isPartial;
        Changed = changed;
        Serializers = serializers;
    }

    /// <summary>An object that never had a row, and of which nothing is known.</summary>
    public static RowState New => RowOrigin.Unknown.None;

    /// <summary>Where the row is, or was.</summary>
    public RowOrigin Origin { get; }

    /// <summary>True if there is a row.</summary>
    public bool IsStored { get; }

    /// <summary>True if some fields were not loaded.</summary>
    public bool IsPartial { get; }

    /// <summary>The tracked fields that were assigned since the row was read or written.</summary>
    public FieldSet Changed { get; }

    /// <summary>How many serializers are reading the object.</summary>
    public int Serializers { get; }

    /// <summary>A state in which no field was assigned.</summary>
    public static RowState Of(RowOrigin origin, bool isStored) => new(origin, isStored, isPartial: false, default, 0);

    /// <summary>The state after the assignment of a field.</summary>
    public RowState WithChanged(int field)
    {
        var next = _next;
        return (uint)field < (uint)next.Length && next[field] is { } known ? known : Changed.Contains(field) ? this : Next(field);
    }

    /// <summary>The state with these fields assigned, and no other.</summary>
    public RowState WithChanged(FieldSet changed) => Find(Origin, IsStored, IsPartial, changed, Serializers);

    /// <summary>The state of an object that was loaded partially, or completely.</summary>
    public RowState WithPartial(bool isPartial) => isPartial == IsPartial ? this : Find(Origin, IsStored, isPartial, Changed, Serializers);

    /// <summary>The state while so many serializers read the object.</summary>
    public RowState WithSerializers(int count) => Find(Origin, IsStored, IsPartial, Changed, count);

    /// <summary>The state of a row that was found, or is no longer there.</summary>
    public RowState At(RowOrigin origin, bool isStored) => Find(origin, isStored, IsPartial, Changed, Serializers);

    /// <summary>The state of a row that is as the object is.</summary>
    public RowState At(RowOrigin origin, FieldSet changed) => Find(origin, isStored: true, IsPartial, changed, Serializers);

    private static RowState Find(RowOrigin origin, bool isStored, bool isPartial, FieldSet changed, int serializers)
    {
        if (changed.IsEmpty && !isPartial && serializers == 0)
        {
            return isStored ? origin.Stored : origin.None;
        }

        var key = (isStored, isPartial, changed, serializers);
        if (origin.States.TryGetValue(key, out var known))
        {
            return known;
        }

        var made = new RowState(origin, isStored, isPartial, changed, serializers);
        return origin.KeepsMore ? origin.Keep(key, made) : made;
    }

    private RowState Next(int field)
    {
        var next = Find(Origin, IsStored, IsPartial, Changed.With(field), Serializers);
        if (field < MostNext && Origin.KeepsMore)
        {
            // Whoever loses a race finds the same state again.
            var places = _next;
            if (field >= places.Length)
            {
                Array.Resize(ref places, Math.Min(MostNext, (field + 8) & ~7));
            }

            places[field] = next;
            _next = places;
        }

        return next;
    }
}
