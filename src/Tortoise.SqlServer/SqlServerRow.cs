using System.Globalization;
using System.Numerics;
using Microsoft.Data.SqlClient;
using Tortoise.Values;

namespace Tortoise.SqlServer;

/// <summary>
/// The row a reader stands on. Where the column has exactly the type that is asked for, its value is read unboxed; raw SQL and sums may
/// have another, which is converted where nothing is lost.
/// </summary>
internal readonly struct SqlServerRow(SqlDataReader reader) : IRow
{
    public int ColumnCount => reader.FieldCount;

    public string ColumnName(int ordinal) => reader.GetName(ordinal);

    public bool IsMissing(int ordinal) => false;

    public bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public bool Boolean(int ordinal) => Is<bool>(ordinal) ? reader.GetBoolean(ordinal) : Number<long>(ordinal) != 0;

    public int Int32(int ordinal) => Is<int>(ordinal) ? reader.GetInt32(ordinal) : Number<int>(ordinal);

    public long Int64(int ordinal) => Is<long>(ordinal) ? reader.GetInt64(ordinal) : Number<long>(ordinal);

    public double Double(int ordinal) => Is<double>(ordinal) ? reader.GetDouble(ordinal) : Number<double>(ordinal);

    public decimal Decimal(int ordinal) => Is<decimal>(ordinal) ? FromNumeric(ordinal) : Number<decimal>(ordinal);

    public string String(int ordinal) => Is<string>(ordinal) ? reader.GetString(ordinal) : throw NotA("text", ordinal);

    public Guid Guid(int ordinal) => Is<Guid>(ordinal)
        ? reader.GetGuid(ordinal)
        : System.Guid.TryParse(String(ordinal), out var value) ? value : throw NotA("Guid", ordinal);

    public DateTime DateTime(int ordinal) => Is<DateTime>(ordinal)
        ? System.DateTime.SpecifyKind(reader.GetDateTime(ordinal), DateTimeKind.Utc)
        : Is<DateTimeOffset>(ordinal) ? reader.GetDateTimeOffset(ordinal).UtcDateTime : throw NotA("date and time", ordinal);

    public DateOnly DateOnly(int ordinal) => Is<DateTime>(ordinal)
        ? System.DateOnly.FromDateTime(reader.GetDateTime(ordinal))
        : throw NotA("date", ordinal);

    public TimeOnly TimeOnly(int ordinal) => Is<TimeSpan>(ordinal)
        ? System.TimeOnly.FromTimeSpan(reader.GetTimeSpan(ordinal))
        : throw NotA("time of day", ordinal);

    public TimeSpan TimeSpan(int ordinal) => Is<TimeSpan>(ordinal) ? reader.GetTimeSpan(ordinal) : new(Int64(ordinal));

    public byte[] Bytes(int ordinal) => Is<byte[]>(ordinal) ? reader.GetFieldValue<byte[]>(ordinal) : throw NotA("array of bytes", ordinal);

    private bool Is<T>(int ordinal)
    {
        var isNull = reader.IsDBNull(ordinal);
        return isNull
            ? throw CellErrors.Null($"Column '{ColumnName(ordinal)}'")
            : reader.GetFieldType(ordinal) == typeof(T);
    }

    /// <summary>A number of another type of the database.</summary>
    private T Number<T>(int ordinal)
        where T : struct, INumberBase<T>
    {
        try
        {
            return true switch
            {
                _ when Is<long>(ordinal) => T.CreateChecked(reader.GetInt64(ordinal)),
                _ when Is<int>(ordinal) => T.CreateChecked(reader.GetInt32(ordinal)),
                _ when Is<short>(ordinal) => T.CreateChecked(reader.GetInt16(ordinal)),
                _ when Is<byte>(ordinal) => T.CreateChecked(reader.GetByte(ordinal)),
                _ when Is<bool>(ordinal) => reader.GetBoolean(ordinal) ? T.One : T.Zero,
                _ when Is<decimal>(ordinal) => T.CreateChecked(reader.GetDecimal(ordinal)),
                _ when Is<double>(ordinal) => T.CreateChecked(reader.GetDouble(ordinal)),
                _ when Is<float>(ordinal) => T.CreateChecked(reader.GetFloat(ordinal)),
                _ => throw NotA("number", ordinal),
            };
        }
        catch (OverflowException exception)
        {
            throw CellErrors.OutOfRange($"Column '{ColumnName(ordinal)}'", typeof(T).Name, exception);
        }
    }

    /// <summary>A decimal of .NET has 29 digits at most and SQL Server's 38: zeros at the end, which say nothing, may go.</summary>
    private decimal FromNumeric(int ordinal)
    {
        try
        {
            return reader.GetDecimal(ordinal);
        }
        catch (OverflowException)
        {
            var text = reader.GetSqlDecimal(ordinal).ToString();
            var digits = text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0') : text;
            return decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw CellErrors.OutOfRange($"Column '{ColumnName(ordinal)}'", nameof(Decimal));
        }
    }

    private DataConversionException NotA(string what, int ordinal) => CellErrors.NotA($"Column '{ColumnName(ordinal)}'", what);
}
