using System.Buffers;
using System.Text;
using Tortoise.Dialects.Sqlite;
using Tortoise.Execution;
using Tortoise.Values;

namespace Tortoise.Sqlite;

/// <summary>Turns each kind of value into one of SQLite's four types, unboxed. Where it goes, a subclass says.</summary>
internal abstract class SqliteWriter(SqliteGuidFormat guids, bool hasShortTimes) : IParameterWriter
{
    /// <summary>Refuses half a surrogate pair, which would come back as another character.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public virtual void Null(int ordinal, FieldKind kind) => throw new NotSupportedException("The list of an IN holds no NULL.");

    public virtual IParameterWriter BeginList(int ordinal, FieldKind kind) => throw new NotSupportedException("A list cannot be in a list.");

    public virtual void EndList(int ordinal) => throw new NotSupportedException("A list cannot be in a list.");

    public void Boolean(int ordinal, bool value) => Int64(ordinal, value ? 1 : 0);

    public void SByte(int ordinal, sbyte value) => Int64(ordinal, value);

    public void Byte(int ordinal, byte value) => Int64(ordinal, value);

    public void Int16(int ordinal, short value) => Int64(ordinal, value);

    public void UInt16(int ordinal, ushort value) => Int64(ordinal, value);

    public void Int32(int ordinal, int value) => Int64(ordinal, value);

    public void UInt32(int ordinal, uint value) => Int64(ordinal, value);

    public abstract void Int64(int ordinal, long value);

    public void UInt64(int ordinal, ulong value) => Decimal(ordinal, value);

    public void Single(int ordinal, float value) => Double(ordinal, value);

    public abstract void Double(int ordinal, double value);

    public void Decimal(int ordinal, decimal value)
    {
        Span<byte> text = stackalloc byte[SqliteText.MaxLength];
        Text(ordinal, text[..SqliteText.Write(value, text)]);
    }

    public virtual void String(int ordinal, string value)
    {
        try
        {
            if (value.Length <= 128)
            {
                Span<byte> text = stackalloc byte[128 * 3];
                Text(ordinal, text[..Strict.GetBytes(value, text)]);
                return;
            }

            var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
            var length = Strict.GetBytes(value, rented);
            Text(ordinal, rented.AsSpan(0, length));
            ArrayPool<byte>.Shared.Return(rented);
        }
        catch (EncoderFallbackException exception)
        {
            throw ValueChecks.Unpaired(exception);
        }
    }

    public void Guid(int ordinal, Guid value)
    {
        if (guids is SqliteGuidFormat.Blob or SqliteGuidFormat.DotNetBlob)
        {
            Span<byte> bytes = stackalloc byte[16];
            value.TryWriteBytes(bytes, bigEndian: guids == SqliteGuidFormat.Blob, out _);
            Blob(ordinal, bytes);
            return;
        }

        Span<byte> text = stackalloc byte[SqliteText.MaxLength];
        text = text[..SqliteText.Write(value, text)];
        if (guids == SqliteGuidFormat.Upper)
        {
            Ascii.ToUpperInPlace(text, out _);
        }

        Text(ordinal, text);
    }

    public void DateTime(int ordinal, DateTime value)
    {
        Span<byte> text = stackalloc byte[SqliteText.MaxLength];
        Text(ordinal, text[..SqliteText.Write(value, text, hasShortTimes)]);
    }

    public void DateTimeOffset(int ordinal, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[SqliteText.MaxLength];
        Text(ordinal, text[..SqliteText.Write(value.ToUniversalTime(), text)]);
    }

    public void DateOnly(int ordinal, DateOnly value)
    {
        Span<byte> text = stackalloc byte[SqliteText.MaxLength];
        Text(ordinal, text[..SqliteText.Write(value, text)]);
    }

    public void TimeOnly(int ordinal, TimeOnly value)
    {
        Span<byte> text = stackalloc byte[SqliteText.MaxLength];
        Text(ordinal, text[..SqliteText.Write(value, text)]);
    }

    public void TimeSpan(int ordinal, TimeSpan value) => Int64(ordinal, value.Ticks);

    public void Bytes(int ordinal, byte[] value) => Blob(ordinal, value);

    /// <summary>Takes a string.</summary>
    protected abstract void Text(int ordinal, ReadOnlySpan<byte> value);

    /// <summary>Takes bytes.</summary>
    protected abstract void Blob(int ordinal, ReadOnlySpan<byte> value);
}
