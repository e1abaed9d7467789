using System.Buffers;
using System.Data;
using System.Diagnostics;
using System.Text;
using Microsoft.Data.SqlClient;
using Tortoise.Execution;
using Tortoise.Values;

namespace Tortoise.SqlServer;

/// <summary>
/// Gives values to the parameters of a kept command. A type never depends on the length of a value, beyond short and long, so that the
/// server makes one plan for all of them.
/// </summary>
internal sealed class SqlServerParameters : IParameterWriter, IDisposable
{
    private const int LongestText = 4000;
    private const int LongestNonUnicodeText = 8000;
    private const int LongestBytes = 8000;
    private const int Max = -1;

    /// <summary>Digits of the longest decimal.</summary>
    private const byte DecimalPrecision = 29;

    private readonly JsonArray _list = new("yyyy-MM-ddTHH:mm:ss.fffffff", "HH:mm:ss.fffffff");
    private SqlParameterCollection _parameters = null!;
    private int _first;
    private bool _isInList;

    public void Begin(SqlCommand command)
    {
        _parameters = command.Parameters;
        _first = 0;
        _isInList = false;
    }

    /// <summary>What is written from now on goes to the places of another row.</summary>
    public void BeginRow(int firstPlace) => _first = firstPlace;

    public void Dispose() => _list.Dispose();

    public void Null(int ordinal, FieldKind kind)
    {
        var (type, size, precision) = kind switch
        {
            FieldKind.Boolean => (SqlDbType.Bit, 0, 0),
            FieldKind.Byte => (SqlDbType.TinyInt, 0, 0),
            FieldKind.SByte or FieldKind.Int16 => (SqlDbType.SmallInt, 0, 0),
            FieldKind.UInt16 or FieldKind.Int32 => (SqlDbType.Int, 0, 0),
            FieldKind.UInt32 or FieldKind.Int64 or FieldKind.TimeSpan => (SqlDbType.BigInt, 0, 0),
            FieldKind.UInt64 => (SqlDbType.Decimal, 0, 20),
            FieldKind.Single => (SqlDbType.Real, 0, 0),
            FieldKind.Double => (SqlDbType.Float, 0, 0),
            FieldKind.Decimal => (SqlDbType.Decimal, 0, DecimalPrecision),
            FieldKind.String => (SqlDbType.NVarChar, LongestText, 0),
            FieldKind.Guid => (SqlDbType.UniqueIdentifier, 0, 0),
            FieldKind.DateTime => (SqlDbType.DateTime2, 0, 0),
            FieldKind.DateTimeOffset => (SqlDbType.DateTimeOffset, 0, 0),
            FieldKind.DateOnly => (SqlDbType.Date, 0, 0),
            FieldKind.TimeOnly => (SqlDbType.Time, 0, 0),
            FieldKind.Bytes => (SqlDbType.VarBinary, LongestBytes, 0),
            _ => throw new UnreachableException($"{kind} has no type of a parameter."),
        };
        Set(ordinal, type, DBNull.Value, size, (byte)precision);
    }

    public void BeginList(int ordinal, FieldKind kind)
    {
        _isInList = true;
        _list.Begin();
    }

    public void EndList(int ordinal)
    {
        _isInList = false;
        Set(ordinal, SqlDbType.NVarChar, _list.End(), Max);
    }

    public void Boolean(int ordinal, bool value)
    {
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Set(ordinal, SqlDbType.Bit, value);
    }

    public void SByte(int ordinal, sbyte value) => Int16(ordinal, value);

    public void Byte(int ordinal, byte value) => Whole(ordinal, SqlDbType.TinyInt, value, value);

    public void Int16(int ordinal, short value) => Whole(ordinal, SqlDbType.SmallInt, value, value);

    public void UInt16(int ordinal, ushort value) => Int32(ordinal, value);

    public void Int32(int ordinal, int value) => Whole(ordinal, SqlDbType.Int, value, value);

    public void UInt32(int ordinal, uint value) => Int64(ordinal, value);

    public void Int64(int ordinal, long value) => Whole(ordinal, SqlDbType.BigInt, value, value);

    public void UInt64(int ordinal, ulong value) => Decimal(ordinal, value, precision: 20);

    public void Single(int ordinal, float value) => Floating(ordinal, SqlDbType.Real, value, value);

    public void Double(int ordinal, double value) => Floating(ordinal, SqlDbType.Float, value, value);

    public void Decimal(int ordinal, decimal value) => Decimal(ordinal, value, DecimalPrecision);

    public void String(int ordinal, string value)
    {
        ThrowIfNoUnicode(value);
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Set(ordinal, SqlDbType.NVarChar, value, value.Length <= LongestText ? LongestText : Max);
    }

    /// <summary>
    /// The client turns a text into the code page of the database, which need not be that of the column; the letters of ASCII are the same in
    /// all of them. Other texts go as Unicode, and the server converts them rightly.
    /// </summary>
    public void NonUnicodeString(int ordinal, string? value)
    {
        if (value is null)
        {
            Set(ordinal, SqlDbType.VarChar, DBNull.Value, LongestNonUnicodeText);
        }
        else if (_isInList || !Ascii.IsValid(value))
        {
            String(ordinal, value);
        }
        else
        {
            Set(ordinal, SqlDbType.VarChar, value, value.Length <= LongestNonUnicodeText ? LongestNonUnicodeText : Max);
        }
    }

    public void Guid(int ordinal, Guid value)
    {
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Set(ordinal, SqlDbType.UniqueIdentifier, value);
    }

    public void DateTime(int ordinal, DateTime value)
    {
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Set(ordinal, SqlDbType.DateTime2, value);
    }

    public void DateTimeOffset(int ordinal, DateTimeOffset value)
    {
        if (_isInList)
        {
            _list.Add(value.ToUniversalTime());
            return;
        }

        Set(ordinal, SqlDbType.DateTimeOffset, value.ToUniversalTime());
    }

    public void DateOnly(int ordinal, DateOnly value)
    {
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Set(ordinal, SqlDbType.Date, value.ToDateTime(default));
    }

    public void TimeOnly(int ordinal, TimeOnly value)
    {
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Set(ordinal, SqlDbType.Time, value.ToTimeSpan());
    }

    public void TimeSpan(int ordinal, TimeSpan value) => Int64(ordinal, value.Ticks);

    public void Bytes(int ordinal, byte[] value)
    {
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Set(ordinal, SqlDbType.VarBinary, value, value.Length <= LongestBytes ? LongestBytes : Max);
    }

    private void Whole(int ordinal, SqlDbType type, object boxed, long value)
    {
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Set(ordinal, type, boxed);
    }

    private void Floating(int ordinal, SqlDbType type, object boxed, double value)
    {
        if (double.IsInfinity(value))
        {
            throw new ValidationException("Infinity cannot be stored or compared with: SQL Server supports finite numbers only.");
        }

        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Set(ordinal, type, boxed);
    }

    private void Decimal(int ordinal, decimal value, byte precision)
    {
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Set(ordinal, SqlDbType.Decimal, value, size: 0, precision, value.Scale);
    }

    private void Set(int ordinal, SqlDbType type, object value, int size = 0, byte precision = 0, byte scale = 0)
    {
        var parameter = _parameters[_first + ordinal];
        parameter.SqlDbType = type;
        parameter.Size = size;
        parameter.Precision = precision;
        parameter.Scale = type is SqlDbType.DateTime2 or SqlDbType.DateTimeOffset or SqlDbType.Time ? (byte)7 : scale;
        parameter.Value = value;
    }

    private static void ThrowIfNoUnicode(string text)
    {
        var rest = text.AsSpan();
        for (var i = rest.IndexOfAnyInRange('\ud800', '\udfff'); i >= 0; i = rest.IndexOfAnyInRange('\ud800', '\udfff'))
        {
            if (Rune.DecodeFromUtf16(rest[i..], out _, out var length) != OperationStatus.Done)
            {
                throw new ValidationException("The string contains an unpaired surrogate, so it cannot be stored or compared with.");
            }

            rest = rest[(i + length)..];
        }
    }
}
