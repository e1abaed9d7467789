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
    /// <exception cref="DataConversionException">The cell is NULL, or holds something else.</exception>
    public T Read<T>(int member) => ((FieldType<T>)_types[member]).Read(in _row, _offset + member);

    /// <summary>Reads the value of a member that has one if the object that it belongs to exists.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="member">Its index.</param>
    /// <exception cref="DataConversionException">The cell is NULL, or holds something else.</exception>
    public T Required<T>(int member)
        where T : struct => Read<T?>(member) ?? throw new DataConversionException($"{_row.Describe(_offset + member)} is NULL, but other columns of the embedded value are not.");

    /// <summary>True if the cells of all these members are NULL.</summary>
    /// <param name="member">The index of the first one.</param>
    /// <param name="count">How many they are.</param>
    public bool AreNull(int member, int count)
    {
        for (var i = member; i < member + count; i++)
        {
            if (!_row.IsNull(_offset + i))
            {
                return false;
            }
        }

        return true;
    }
}
