namespace Tortoise.CompilerServices;

/// <summary>
/// What a model remembers of its row: whether it is stored, and which tracked fields were assigned since. Any two states are equal, so
/// that the equality of a record compares its columns only.
/// </summary>
public struct ModelState : IEquatable<ModelState>
{
    private FieldSet _changed;
    private int _serializers;

    /// <summary>True once the row was read from, or written to, the database and not deleted since.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>True where some fields were not loaded (<see cref="PartialObjects"/>).</summary>
    public bool IsPartial { get; internal set; }

    /// <summary>True while the object is being written as JSON: its getters then give null for what is not loaded.</summary>
    public readonly bool IsSerializing => _serializers > 0;

    /// <summary>Notes that a serializer begins to read the object, which others may be reading, too.</summary>
    public void BeginSerializing() => Interlocked.Increment(ref _serializers);

    /// <summary>Notes that a serializer has read it.</summary>
    public void EndSerializing() => Interlocked.Decrement(ref _serializers);

    /// <summary>Notes the assignment of a tracked field.</summary>
    public void Change(int field) => _changed = _changed.With(field);

    /// <summary>True where the tracked field was assigned since the row was read or written.</summary>
    public readonly bool HasChanged(int field) => _changed.Contains(field);

    /// <summary>Notes that the object is as its row is.</summary>
    public void MarkSaved()
    {
        IsSaved = true;
        _changed = default;
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

    internal void MarkUnsaved() => IsSaved = false;

    /// <summary>Notes that the row is stored and that these fields are as their columns are.</summary>
    internal void MarkSaved(FieldSet written, int fieldCount)
    {
        IsSaved = true;
        if (_changed.IsEmpty)
        {
            return;
        }

        var changed = default(FieldSet);
        for (var i = 0; i < fieldCount; i++)
        {
            if (_changed.Contains(i) && !written.Contains(i))
            {
                changed = changed.With(i);
            }
        }

        _changed = changed;
    }
}
