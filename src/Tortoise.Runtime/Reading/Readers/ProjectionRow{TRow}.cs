using System.ComponentModel;
using Tortoise.Values;

namespace Tortoise.CompilerServices;

/// <summary>A row of which the object of a projection is made: a column for each member.</summary>
/// <typeparam name="TRow">The row of a driver.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ProjectionRow<TRow>
    where TRow : struct, IRow
{
    private readonly ref readonly TRow _row;
    private readonly ReadOnlySpan<FieldType> _types;
    private readonly int _offset;

    internal ProjectionRow(ref readonly TRow row, ReadOnlySpan<FieldType> types, int offset)
    {
        _row = ref row;
        _types = types;
        _offset = offset;
    }

    /// <summary>Reads the value of a member.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="member">Its index.</param>
    public T Read<T>(int member) => ((FieldType<T>)_types[member]).Read(in _row, _offset + member);
}
