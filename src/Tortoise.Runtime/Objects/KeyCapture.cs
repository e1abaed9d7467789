using System.Runtime.InteropServices;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Relations;

/// <summary>Captures keys of objects and rows: it takes the place of a driver's parameters, and keeps what is written.</summary>
internal sealed class KeyCapture : IParameterWriter
{
    private RowKey? _key;

    /// <summary>The key that these fields of an object hold; null if a part of it is NULL.</summary>
    public RowKey? Of(ModelMetadata model, IReadOnlyList<int> fields, object instance)
    {
        var parts = fields.Count > 1 ? new RowKey[fields.Count] : null;
        for (var i = 0; i < fields.Count; i++)
        {
            _key = null;
            model.Objects!.Write(instance, fields[i], this, 0);
            if (!Take(parts, i))
            {
                return null;
            }
        }

        return parts is null ? _key : new RowKey(0, 0, new KeyParts(parts));
    }

    /// <summary>The key in a row, at these columns; null if a part of it is NULL.</summary>
    public RowKey? Of<TRow>(FieldMetadata[] fields, in TRow row, int[] ordinals)
        where TRow : struct, IRow
    {
        var parts = fields.Length > 1 ? new RowKey[fields.Length] : null;
        for (var i = 0; i < fields.Length; i++)
        {
            if (!Take(fields[i], in row, ordinals[i], parts, i))
            {
                return null;
            }
        }

        return parts is null ? _key : new RowKey(0, 0, new KeyParts(parts));
    }

    public void Null(int ordinal, FieldKind kind) => _key = null;

    public void Boolean(int ordinal, bool value) => _key = new(value ? 1 : 0);

    public void SByte(int ordinal, sbyte value) => _key = new(value);

    public void Byte(int ordinal, byte value) => _key = new(value);

    public void Int16(int ordinal, short value) => _key = new(value);

    public void UInt16(int ordinal, ushort value) => _key = new(value);

    public void Int32(int ordinal, int value) => _key = new(value);

    public void UInt32(int ordinal, uint value) => _key = new(value);

    public void Int64(int ordinal, long value) => _key = new(value);

    public void UInt64(int ordinal, ulong value) => _key = new((long)value);

    public void Single(int ordinal, float value) => _key = new(BitConverter.DoubleToInt64Bits(value));

    public void Double(int ordinal, double value) => _key = new(BitConverter.DoubleToInt64Bits(value));

    public void Decimal(int ordinal, decimal value) => _key = new(0, 0, value);

    public void String(int ordinal, string value) => _key = new(0, 0, value);

    public void Guid(int ordinal, Guid value)
    {
        var halves = MemoryMarshal.Cast<Guid, long>(MemoryMarshal.CreateReadOnlySpan(ref value, 1));
        _key = new(halves[0], halves[1]);
    }

    public void DateTime(int ordinal, DateTime value) => _key = new(value.Ticks);

    public void DateTimeOffset(int ordinal, DateTimeOffset value) => _key = new(value.UtcTicks);

    public void DateOnly(int ordinal, DateOnly value) => _key = new(value.DayNumber);

    public void TimeOnly(int ordinal, TimeOnly value) => _key = new(value.Ticks);

    public void TimeSpan(int ordinal, TimeSpan value) => _key = new(value.Ticks);

    // Null if the program has not given the property a value yet, whatever its type says.
    public void Bytes(int ordinal, byte[] value) => _key = value is null ? null : new(0, 0, Convert.ToHexString(value));

    public IParameterWriter BeginList(int ordinal, FieldKind kind) => throw new NotSupportedException("A list cannot be a key.");

    public void EndList(int ordinal) => throw new NotSupportedException("A list cannot be a key.");

    private bool Take<TRow>(FieldMetadata field, in TRow row, int ordinal, RowKey[]? parts, int index)
        where TRow : struct, IRow
    {
        _key = null;
        if (row.IsNull(ordinal))
        {
            return false;
        }

        field.Type.Copy(in row, ordinal, this);
        return Take(parts, index);
    }

    private bool Take(RowKey[]? parts, int index)
    {
        if (_key is not { } key)
        {
            return false;
        }

        if (parts is not null)
        {
            parts[index] = key;
        }

        return true;
    }
}
