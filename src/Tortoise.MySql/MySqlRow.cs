using System.Globalization;
using MySqlConnector;
using Tortoise.Values;

namespace Tortoise.MySql;

/// <summary>
/// The row a reader stands on. Small numbers are read by <c>GetInt32</c>, the one method of MySqlConnector's that does not box.
/// </summary>
internal readonly struct MySqlRow(MySqlDataReader reader) : IRow
{
    public int ColumnCount => reader.FieldCount;

    public string ColumnName(int ordinal) => reader.GetName(ordinal);

    public bool IsMissing(int ordinal) => false;

    public bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public bool Boolean(int ordinal) => Int32(ordinal) != 0;

    public int Int32(int ordinal)
    {
        try
        {
            return reader.GetInt32(ordinal);
        }
        catch (Exception exception) when (IsConversion(exception))
        {
            throw Explain(ordinal, "number", exception);
        }
    }

    public long Int64(int ordinal)
    {
        try
        {
            return reader.GetInt64(ordinal);
        }
        catch (Exception exception) when (IsConversion(exception))
        {
            throw Explain(ordinal, "number", exception);
        }
    }

    public double Double(int ordinal) => Value(ordinal) switch
    {
        double value => value,
        float value => value,
        var value => Number(ordinal, value),
    };

    /// <remarks>Without the zeros by which the server fills up the digits after the point.</remarks>
    public decimal Decimal(int ordinal)
    {
        try
        {
            var value = Value(ordinal) switch { decimal number => number, ulong number => number, _ => reader.GetDecimal(ordinal) };
            return value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;
        }
        catch (Exception exception) when (IsConversion(exception))
        {
            throw Explain(ordinal, "decimal", exception);
        }
    }

    public string String(int ordinal) => Value(ordinal) switch
    {
        string value => value,
        Guid value => value.ToString(),
        _ => throw Explain(ordinal, "text", null),
    };

    public Guid Guid(int ordinal) => Value(ordinal) switch
    {
        byte[] { Length: 16 } bytes => new Guid(bytes, bigEndian: true),
        Guid value => value,
        string text when System.Guid.TryParse(text, out var value) => value,
        _ => throw Explain(ordinal, "Guid", null),
    };

    public DateTime DateTime(int ordinal) => Value(ordinal) is DateTime value
        ? System.DateTime.SpecifyKind(value, DateTimeKind.Utc)
        : throw Explain(ordinal, "date and time", null);

    public DateOnly DateOnly(int ordinal) => System.DateOnly.FromDateTime(DateTime(ordinal));

    public TimeOnly TimeOnly(int ordinal) => Value(ordinal) is TimeSpan { Days: 0, Ticks: >= 0 } value
        ? System.TimeOnly.FromTimeSpan(value)
        : throw Explain(ordinal, "time of day", null);

    public TimeSpan TimeSpan(int ordinal) => new(Int64(ordinal));

    public byte[] Bytes(int ordinal) => Value(ordinal) switch
    {
        byte[] value => value,
        Guid value => value.ToByteArray(bigEndian: true),
        _ => throw Explain(ordinal, "array of bytes", null),
    };

    private static bool IsConversion(Exception exception) =>
        exception is InvalidCastException or OverflowException or FormatException or ArgumentException;

    private double Number(int ordinal, object value)
    {
        try
        {
            return value switch
            {
                string or System.DateTime => throw Explain(ordinal, "number", null),
                decimal number => Nearest(number),
                _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            };
        }
        catch (Exception exception) when (IsConversion(exception))
        {
            throw Explain(ordinal, "number", exception);
        }
    }

    /// <summary>The average of integers comes with many digits, and .NET's own conversion of those may miss the nearest double.</summary>
    private static double Nearest(decimal number)
    {
        Span<char> text = stackalloc char[32];
        number.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        return double.Parse(text[..length], CultureInfo.InvariantCulture);
    }

    private object Value(int ordinal)
    {
        try
        {
            var value = reader.GetValue(ordinal);
            return value is DBNull ? throw Explain(ordinal, "", null) : value;
        }
        catch (Exception exception) when (IsConversion(exception))
        {
            throw Explain(ordinal, "value", exception);
        }
    }

    private DataConversionException Explain(int ordinal, string what, Exception? inner)
    {
        var cell = $"Column '{ColumnName(ordinal)}'";
        return reader.IsDBNull(ordinal) ? CellErrors.Null(cell, inner)
            : inner is InvalidCastException && reader.GetFieldType(ordinal) == typeof(DateTime) ? new DataConversionException(
                $"{cell} holds a date that does not exist, such as '0000-00-00', which no .NET type can hold. Store NULL instead and make the property nullable.",
                inner)
            : inner is OverflowException ? CellErrors.OutOfRange(cell, "its property", inner)
            : CellErrors.NotA(cell, what, inner);
    }
}
