using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MySqlConnector;
using Tortoise.Execution;
using Tortoise.Values;
using MySqlGuidFormat = Tortoise.Dialects.MySql.MySqlGuidFormat;

namespace Tortoise.MySql;

/// <summary>Gives values to the parameters of a kept command. A number goes into the box of the one before it, so nothing is allocated.</summary>
internal sealed class MySqlParameters(MySqlGuidFormat guids) : IParameterWriter, IDisposable
{
    /// <summary>Values up to this size may stay in a kept command until its next run.</summary>
    private const int LargeValue = 4096;

    // Microseconds: what the server would round, it must not see.
    private readonly JsonArray _list = new("yyyy-MM-dd HH:mm:ss.ffffff", "HH:mm:ss.ffffff");
    private readonly List<MySqlParameter> _large = [];
    private MySqlParameterCollection _parameters = null!;
    private int _first;
    private bool _isInList;

    /// <summary>How many bytes the texts and arrays have that were written since <see cref="Begin"/>, at the most.</summary>
    public long Size { get; private set; }

    public void Begin(MySqlCommand command)
    {
        ForgetLargeValues();
        _parameters = command.Parameters;
        _first = 0;
        _isInList = false;
        Size = 0;
    }

    /// <summary>What is written from now on goes to the places of another row.</summary>
    public void BeginRow(int firstPlace) => _first = firstPlace;

    public void ForgetLargeValues()
    {
        _large.ForEach(parameter => parameter.Value = null);
        _large.Clear();
    }

    public void Dispose() => _list.Dispose();

    /// <summary>How large the table is that is being written.</summary>
    public long TableSize => _list.Size;

    /// <summary>What is written from now on are rows of a table, one value after the other.</summary>
    public void BeginTable() => BeginList(0, default);

    public void BeginTableRow() => _list.BeginRow();

    public void EndTableRow() => _list.EndRow();

    /// <summary>Gives the table to a place.</summary>
    public void EndTable(int ordinal) => EndList(ordinal);

    public void Null(int ordinal, FieldKind kind)
    {
        if (_isInList)
        {
            _list.AddNull();
            return;
        }

        _parameters[_first + ordinal].Value = null;
    }

    public void BeginList(int ordinal, FieldKind kind)
    {
        _isInList = true;
        _list.Begin();
    }

    public void EndList(int ordinal)
    {
        _isInList = false;
        Reference(ordinal, _list.End(), int.MaxValue);
    }

    public void Boolean(int ordinal, bool value)
    {
        if (_isInList)
        {
            _list.Add(value ? 1L : 0L);
            return;
        }

        Box(ordinal, value);
    }

    public void SByte(int ordinal, sbyte value) => Whole(ordinal, value, value);

    public void Byte(int ordinal, byte value) => Whole(ordinal, value, value);

    public void Int16(int ordinal, short value) => Whole(ordinal, value, value);

    public void UInt16(int ordinal, ushort value) => Whole(ordinal, value, value);

    public void Int32(int ordinal, int value) => Whole(ordinal, value, value);

    public void UInt32(int ordinal, uint value) => Whole(ordinal, value, value);

    public void Int64(int ordinal, long value) => Whole(ordinal, value, value);

    public void UInt64(int ordinal, ulong value)
    {
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Box(ordinal, value);
    }

    public void Single(int ordinal, float value)
    {
        ThrowIfNotFinite(value);
        if (_isInList)
        {
            _list.Add((double)value);
            return;
        }

        Box(ordinal, value);
    }

    public void Double(int ordinal, double value)
    {
        ThrowIfNotFinite(value);
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Box(ordinal, value);
    }

    public void Decimal(int ordinal, decimal value)
    {
        if (_isInList)
        {
            // As a text: MySQL takes a number with a point for a double.
            _list.Add(value.ToString(CultureInfo.InvariantCulture));
            return;
        }

        Box(ordinal, value);
    }

    public void String(int ordinal, string value)
    {
        ThrowIfNoUnicode(value);
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Reference(ordinal, value, value.Length * 3L);
    }

    /// <remarks>Big-endian bytes sort as the text of a Guid does.</remarks>
    public void Guid(int ordinal, Guid value)
    {
        if (_isInList)
        {
            _list.Add(value.ToString(guids == MySqlGuidFormat.Char36 ? "D" : "N"));
            return;
        }

        _parameters[_first + ordinal].Value = guids == MySqlGuidFormat.Char36 ? value.ToString() : value.ToByteArray(bigEndian: true);
    }

    public void DateTime(int ordinal, DateTime value)
    {
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Box(ordinal, value);
    }

    public void DateTimeOffset(int ordinal, DateTimeOffset value) => DateTime(ordinal, value.UtcDateTime);

    public void DateOnly(int ordinal, DateOnly value)
    {
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Box(ordinal, value);
    }

    public void TimeOnly(int ordinal, TimeOnly value)
    {
        if (_isInList)
        {
            _list.Add(value);
            return;
        }

        Box(ordinal, value);
    }

    public void TimeSpan(int ordinal, TimeSpan value) => Int64(ordinal, value.Ticks);

    public void Bytes(int ordinal, byte[] value)
    {
        if (_isInList)
        {
            _list.Add(Convert.ToHexString(value));
            return;
        }

        Reference(ordinal, value, value.Length);
    }

    private static void ThrowIfNotFinite(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ValidationException("Infinity cannot be stored or compared with: MySQL and MariaDB support finite numbers only.");
        }
    }

    /// <summary>Half a surrogate pair would come back as another character.</summary>
    private static void ThrowIfNoUnicode(string value)
    {
        var rest = value.AsSpan();
        for (var at = rest.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = rest.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (Rune.DecodeFromUtf16(rest[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                throw new ValidationException("The string contains an unpaired surrogate, so it cannot be stored or compared with.");
            }

            rest = rest[(at + length)..];
        }
    }

    private void Whole<T>(int ordinal, T value, long number)
        where T : struct
    {
        if (_isInList)
        {
            _list.Add(number);
            return;
        }

        Box(ordinal, value);
    }

    private void Box<T>(int ordinal, T value)
        where T : struct
    {
        var parameter = _parameters[_first + ordinal];
        if (parameter.Value is T)
        {
            Unsafe.Unbox<T>(parameter.Value) = value;
        }
        else
        {
            parameter.Value = value;
        }
    }

    private void Reference(int ordinal, object value, long size)
    {
        var parameter = _parameters[_first + ordinal];
        parameter.Value = value;
        Size += size;
        if (size > LargeValue)
        {
            _large.Add(parameter);
        }
    }
}
