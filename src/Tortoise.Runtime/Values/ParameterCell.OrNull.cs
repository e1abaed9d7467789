using System.Runtime.CompilerServices;

namespace Tortoise.Values;

/// <summary>Values that may be null.</summary>
public readonly partial struct ParameterCell
{
    /// <summary>Writes a <see cref="FieldKind.Boolean"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Boolean(bool? value)
    {
        if (value is { } known)
        {
            writer.Boolean(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.Boolean);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.SByte"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void SByte(sbyte? value)
    {
        if (value is { } known)
        {
            writer.SByte(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.SByte);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.Byte"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Byte(byte? value)
    {
        if (value is { } known)
        {
            writer.Byte(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.Byte);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.Int16"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Int16(short? value)
    {
        if (value is { } known)
        {
            writer.Int16(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.Int16);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.UInt16"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void UInt16(ushort? value)
    {
        if (value is { } known)
        {
            writer.UInt16(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.UInt16);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.Int32"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Int32(int? value)
    {
        if (value is { } known)
        {
            writer.Int32(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.Int32);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.UInt32"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void UInt32(uint? value)
    {
        if (value is { } known)
        {
            writer.UInt32(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.UInt32);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.Int64"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Int64(long? value)
    {
        if (value is { } known)
        {
            writer.Int64(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.Int64);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.UInt64"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void UInt64(ulong? value)
    {
        if (value is { } known)
        {
            writer.UInt64(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.UInt64);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.Single"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Single(float? value)
    {
        if (value is { } known)
        {
            writer.Single(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.Single);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.Double"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Double(double? value)
    {
        if (value is { } known)
        {
            writer.Double(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.Double);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.Decimal"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Decimal(decimal? value)
    {
        if (value is { } known)
        {
            writer.Decimal(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.Decimal);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.Guid"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Guid(Guid? value)
    {
        if (value is { } known)
        {
            writer.Guid(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.Guid);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.DateTime"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void DateTime(DateTime? value)
    {
        if (value is { } known)
        {
            writer.DateTime(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.DateTime);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.DateTimeOffset"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void DateTimeOffset(DateTimeOffset? value)
    {
        if (value is { } known)
        {
            writer.DateTimeOffset(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.DateTimeOffset);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.DateOnly"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void DateOnly(DateOnly? value)
    {
        if (value is { } known)
        {
            writer.DateOnly(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.DateOnly);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.TimeOnly"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void TimeOnly(TimeOnly? value)
    {
        if (value is { } known)
        {
            writer.TimeOnly(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.TimeOnly);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.TimeSpan"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void TimeSpan(TimeSpan? value)
    {
        if (value is { } known)
        {
            writer.TimeSpan(ordinal, known);
        }
        else
        {
            writer.Null(ordinal, FieldKind.TimeSpan);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.String"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void String(string? value)
    {
        if (value is null)
        {
            writer.Null(ordinal, FieldKind.String);
        }
        else
        {
            writer.String(ordinal, value);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.Bytes"/> value, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Bytes(byte[]? value)
    {
        if (value is null)
        {
            writer.Null(ordinal, FieldKind.Bytes);
        }
        else
        {
            writer.Bytes(ordinal, value);
        }
    }
}
