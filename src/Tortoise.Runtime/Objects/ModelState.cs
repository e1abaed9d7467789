using System.Diagnostics;
using System.Runtime.CompilerServices;
using Tortoise.Execution;

namespace Tortoise.CompilerServices;

/// <summary>
/// The state of a model object: whether it is stored, where, and which tracked fields were assigned since. Any two states are equal, so
/// that the equality of a record compares its columns only.
/// </summary>
[DebuggerDisplay("{IsSaved ? \"saved\" : \"not saved\",nq}")]
public struct ModelState : IEquatable<ModelState>
{
    // Null for an object that never had a row, and of which nothing is known.
    private RowState? _row;

    /// <summary>True once the row was read from, or written to, the database and not deleted since.</summary>
    public readonly bool IsSaved => _row is { IsStored: true };

    /// <summary>True if some fields were not loaded (<see cref="PartialObjects"/>).</summary>
    public bool IsPartial
    {
        readonly get => _row is { IsPartial: true };
        internal set => Become(value, static (row, isPartial) => row.WithPartial(isPartial));
    }

    /// <summary>True for an object that nothing is known of: it never had a row, and no tracked field was assigned.</summary>
    internal readonly bool IsNew => _row is null || _row == RowState.New;

    /// <summary>The database that the row is in; null if it is not known, or there is no row.</summary>
    internal readonly Database? Database => _row?.Origin.Database;

    /// <summary>True while the object is being written as JSON: its getters then return null for what is not loaded.</summary>
    public readonly bool IsSerializing => _row is { Serializers: > 0 };

    private readonly RowState Row => _row ?? RowState.New;

    /// <summary>Records that a serializer begins to read the object, possibly concurrently with others.</summary>
    public void BeginSerializing() => CountSerializers(1);

    /// <summary>Records that a serializer has read it.</summary>
    public void EndSerializing() => CountSerializers(-1);

    /// <summary>Gets the value of a field, for its property.</summary>
    /// <param name="model">The object.</param>
    /// <param name="field">Index of the field.</param>
    /// <param name="value">The value.</param>
    /// <param name="property">Name of the property.</param>
    /// <exception cref="InvalidOperationException">The field was not loaded.</exception>
    public readonly T Get<T>(object model, int field, T value, [CallerMemberName] string property = "")
    {
        if (IsPartial)
        {
            PartialObjects.ThrowIfMissing(model, in this, field, property);
        }

        return value;
    }

    /// <summary>Records the assignment of a tracked field, for its property, which gets the result: the new value if it is another one.</summary>
    public T Set<T>(int field, T current, T value)
    {
        if (IsSaved && !IsPartial && EqualityComparer<T>.Default.Equals(current, value))
        {
            return current;
        }

        Change(field);
        return value;
    }

    /// <summary>
    /// Records the assignment of a tracked time whose offset is kept, for its property, which gets the result: the new value if it is another instant or has another offset.
    /// </summary>
    public DateTimeOffset SetTime(int field, int offset, DateTimeOffset current, DateTimeOffset value) =>
        IsSaved && !IsPartial && current.EqualsExact(value) ? current : ChangeTime(field, offset, value);

    /// <inheritdoc cref="SetTime(int, int, DateTimeOffset, DateTimeOffset)"/>
    public DateTimeOffset? SetTime(int field, int offset, DateTimeOffset? current, DateTimeOffset? value) =>
        IsSaved && !IsPartial && (value is { } time ? current?.EqualsExact(time) == true : current is null) ? current : ChangeTime(field, offset, value);

    /// <summary>
    /// Records the assignment of a relation's key, for its property, which gets the result: the new value. If it is another one, the related object is no
    /// longer the related one.
    /// </summary>
    public T SetKey<T, TSlot>(int field, T current, T value, ref TSlot related)
        where TSlot : struct
    {
        var isOther = !EqualityComparer<T>.Default.Equals(current, value);
        if (isOther || !IsSaved || IsPartial)
        {
            Change(field);
        }

        if (isOther)
        {
            related = default;
        }

        return value;
    }

    /// <summary>Records the assignment of a tracked field.</summary>
    public void Change(int field)
    {
        // An object that is being made, by a program or from a row, has one thread.
        if (_row is null or { IsStored: false, Serializers: 0 })
        {
            _row = Row.WithChanged(field);
        }
        else
        {
            Become(field, static (row, field) => row.WithChanged(field));
        }
    }

    /// <summary>True if the tracked field was assigned since the row was read or written.</summary>
    public readonly bool HasChanged(int field) => _row is { } row && row.Changed.Contains(field);

    /// <summary>Records that the object is as its row is.</summary>
    public void MarkSaved()
    {
        if (_row is null or { IsStored: false, IsPartial: false, Serializers: 0 })
        {
            _row = RowOrigin.Unknown.Stored;
        }
        else
        {
            Become(0, static (row, _) => row.WithPartial(false).At(RowOrigin.Unknown, default(FieldSet)));
        }
    }

    /// <inheritdoc/>
    public readonly bool Equals(ModelState other) => true;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is ModelState;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => 0;

    /// <summary>Always true.</summary>
    public static bool operator ==(ModelState left, ModelState right) => left.Equals(right);

    /// <summary>Always false.</summary>
    public static bool operator !=(ModelState left, ModelState right) => !left.Equals(right);

    internal void MarkUnsaved() => Become(0, static (row, _) => row.At(RowOrigin.Unknown, isStored: false));

    /// <summary>Records where the row was read.</summary>
    internal void MarkRead(RowOrigin origin)
    {
        // That it was just made of a row.
        if (ReferenceEquals(_row, RowOrigin.Unknown.Stored))
        {
            _row = origin.Stored;
        }
        else
        {
            Become(origin, static (row, origin) => row.At(origin, isStored: true));
        }
    }

    /// <summary>Records that the row is stored and that these fields are as their columns are.</summary>
    internal void MarkSaved(RowOrigin origin, FieldSet written) =>
        Become((origin, written), static (row, saved) => row.At(saved.origin, row.Changed.Without(saved.written)));

    /// <summary>Records that these fields are as their columns are.</summary>
    internal void MarkUnchanged(FieldSet written) => Become(written, static (row, written) => row.WithChanged(row.Changed.Without(written)));

    private T ChangeTime<T>(int field, int offset, T value)
    {
        Change(field);
        Change(offset);
        return value;
    }

    private void CountSerializers(int more) => Become(more, static (row, more) => row.WithSerializers(Math.Max(0, row.Serializers + more)));

    /// <summary>Gets to another state; one that another thread makes meanwhile is not lost.</summary>
    private void Become<T>(T what, Func<RowState, T, RowState> next)
    {
        var before = _row;
        while (true)
        {
            var known = Interlocked.CompareExchange(ref _row, next(before ?? RowState.New, what), before);
            if (ReferenceEquals(known, before))
            {
                return;
            }

            before = known;
        }
    }
}
