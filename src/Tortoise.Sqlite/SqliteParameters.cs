using System.Buffers;
using System.Text;
using SQLitePCL;
using Tortoise.Dialects.Sqlite;
using Tortoise.Values;

namespace Tortoise.Sqlite;

/// <summary>Binds values to the places of a statement, unboxed.</summary>
internal sealed class SqliteParameters(SqliteJsonArray list, SqliteGuidFormat guids, bool hasShortTimes) : IParameterWriter
{
    /// <summary>Values up to this size may stay bound to a kept statement until its next run.</summary>
    private const int LargeValue = 4096;

    /// <summary>Refuses half a surrogate pair, which would come back as another character.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private sqlite3_stmt _statement = null!;
    private bool _isInList;

    /// <summary>True where a large value was bound, which must not be kept in memory with the statement.</summary>
    public bool HasLargeValue { get; set; }

    public void Begin(sqlite3_stmt statement)
    {
        _statement = statement;
        _isInList = false;
    }

    public void Null(int ordinal, FieldKind kind) => Check(raw.sqlite3_bind_null(_statement, ordinal + 1));

    public void BeginList(int ordinal, FieldKind kind)
    {
        _isInList = true;
        list.Begin();
    }

    public void EndList(int ordinal)
    {
        _isInList = false;
        var json = list.ToUtf8();
        HasLargeValue |= json.Length > LargeValue;
        Check(raw.sqlite3_bind_text(_statement, ordinal + 1, json));
    }

    public void Boolean(int ordinal, bool value) => Int64(ordinal, value ? 1 : 0);

    public void SByte(int ordinal, sbyte value) => Int64(ordinal, value);

    public void Byte(int ordinal, byte value) => Int64(ordinal, value);

    public void Int16(int ordinal, short value) => Int64(ordinal, value);

    public void UInt16(int ordinal, ushort value) => Int64(ordinal, value);

    public void Int32(int ordinal, int value) => Int64(ordinal, value);

    public void UInt32(int ordinal, uint value) => Int64(ordinal, value);

    public void Int64(int ordinal, long value)
    {
        if (_isInList)
        {
            list.Add(value);
            return;
        }

        Check(raw.sqlite3_bind_int64(_statement, ordinal + 1, value));
    }

    public void UInt64(int ordinal, ulong value) => Decimal(ordinal, value);

    public void Single(int ordinal, float value) => Double(ordinal, value);

    public void Double(int ordinal, double value)
    {
        if (_isInList)
        {
            list.Add(value);
            return;
        }

        Check(raw.sqlite3_bind_double(_statement, ordinal + 1, value));
    }

    public void Decimal(int ordinal, decimal value)
    {
        Span<byte> text = stackalloc byte[SqliteText.MaxLength];
        Utf8(ordinal, text[..SqliteText.Write(value, text)]);
    }

    public void String(int ordinal, string value)
    {
        try
        {
            if (value.Length <= 128)
            {
                Span<byte> text = stackalloc byte[128 * 3];
                Utf8(ordinal, text[..Strict.GetBytes(value, text)]);
                return;
            }

            var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
            var length = Strict.GetBytes(value, rented);
            HasLargeValue |= length > LargeValue;
            Utf8(ordinal, rented.AsSpan(0, length));
            ArrayPool<byte>.Shared.Return(rented);
        }
        catch (EncoderFallbackException exception)
        {
            throw new ValidationException("The string contains an unpaired surrogate, so it cannot be stored or compared with.", exception);
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

        Utf8(ordinal, text);
    }

    public void DateTime(int ordinal, DateTime value)
    {
        Span<byte> text = stackalloc byte[SqliteText.MaxLength];
        Utf8(ordinal, text[..SqliteText.Write(value, text, hasShortTimes)]);
    }

    public void DateTimeOffset(int ordinal, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[SqliteText.MaxLength];
        Utf8(ordinal, text[..SqliteText.Write(value.ToUniversalTime(), text)]);
    }

    public void DateOnly(int ordinal, DateOnly value)
    {
        Span<byte> text = stackalloc byte[SqliteText.MaxLength];
        Utf8(ordinal, text[..SqliteText.Write(value, text)]);
    }

    public void TimeOnly(int ordinal, TimeOnly value)
    {
        Span<byte> text = stackalloc byte[SqliteText.MaxLength];
        Utf8(ordinal, text[..SqliteText.Write(value, text)]);
    }

    public void TimeSpan(int ordinal, TimeSpan value) => Int64(ordinal, value.Ticks);

    public void Bytes(int ordinal, byte[] value) => Blob(ordinal, value);

    private void Blob(int ordinal, ReadOnlySpan<byte> value)
    {
        if (_isInList)
        {
            list.AddHex(value);
            return;
        }

        HasLargeValue |= value.Length > LargeValue;
        Check(raw.sqlite3_bind_blob(_statement, ordinal + 1, value));
    }

    private void Utf8(int ordinal, ReadOnlySpan<byte> text)
    {
        if (_isInList)
        {
            list.Add(text);
            return;
        }

        Check(raw.sqlite3_bind_text(_statement, ordinal + 1, text));
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw SqliteErrors.Of(raw.sqlite3_db_handle(_statement), result, raw.sqlite3_sql(_statement).utf8_to_string(), hasValues: true);
        }
    }
}
