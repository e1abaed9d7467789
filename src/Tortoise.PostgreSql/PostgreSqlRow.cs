using Npgsql;
using NpgsqlTypes;
using Tortoise.Values;

namespace Tortoise.PostgreSql;

/// <summary>The row that a reader stands on. Npgsql reads each type directly from the wire, unboxed.</summary>
internal readonly struct PostgreSqlRow(NpgsqlDataReader reader) : IRow
{
    public int ColumnCount => reader.FieldCount;

    public string ColumnName(int ordinal) => reader.GetName(ordinal);

    public bool IsMissing(int ordinal) => false;

    public bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public bool Boolean(int ordinal) => Get<bool>(ordinal);

    public int Int32(int ordinal) => Get<int>(ordinal);

    public long Int64(int ordinal) => Get<long>(ordinal);

    public double Double(int ordinal) => Get<double>(ordinal);

    public decimal Decimal(int ordinal) => Get<decimal>(ordinal);

    public string String(int ordinal)
    {
        try
        {
            return reader.GetFieldValue<string>(ordinal);
        }
        catch (InvalidCastException)
        {
            // Raw SQL may select an address as it is; elsewhere the column is cast.
            return !reader.IsDBNull(ordinal) && reader.GetDataTypeName(ordinal) == "inet"
                ? reader.GetFieldValue<NpgsqlInet>(ordinal).ToString()
                : Get<string>(ordinal);
        }
    }

    public Guid Guid(int ordinal) => Get<Guid>(ordinal);

    public DateTime DateTime(int ordinal) => Utc(Get<DateTime>(ordinal));

    public DateOnly DateOnly(int ordinal) => Get<DateOnly>(ordinal);

    public TimeOnly TimeOnly(int ordinal) => Get<TimeOnly>(ordinal);

    // Ticks, or an interval in a table of others'.
    public TimeSpan TimeSpan(int ordinal) => reader.GetFieldType(ordinal) == typeof(TimeSpan) ? Get<TimeSpan>(ordinal) : new(Get<long>(ordinal));

    public byte[] Bytes(int ordinal) => Get<byte[]>(ordinal);

    public bool HasArrays => true;

    public T[] Array<T>(int ordinal)
    {
        var values = Get<T[]>(ordinal);
        for (var i = 0; values is DateTime[] times && i < times.Length; i++)
        {
            times[i] = Utc(times[i]);
        }

        for (var i = 0; values is DateTime?[] times && i < times.Length; i++)
        {
            times[i] = times[i] is { } time ? Utc(time) : null;
        }

        return values;
    }

    // The last time there is comes without a zone, and so does a timestamp in a table of others': it counts as UTC.
    private static DateTime Utc(DateTime time) => System.DateTime.SpecifyKind(time, DateTimeKind.Utc);

    private T Get<T>(int ordinal)
    {
        try
        {
            return reader.GetFieldValue<T>(ordinal);
        }
        catch (InvalidCastException exception)
        {
            throw reader.IsDBNull(ordinal)
                ? CellErrors.Null($"Column '{ColumnName(ordinal)}'", exception)
                : new DataConversionException(
                    $"Column '{ColumnName(ordinal)}' is of type {reader.GetDataTypeName(ordinal)}, which is not read as {typeof(T).Name}"
                    + (typeof(T).IsArray ? ", or holds NULL, but the elements of its property are not nullable."
                        : typeof(T) == typeof(TimeSpan) ? " where it counts months."
                        : $". Declare the type, [Column(Type = \"{reader.GetDataTypeName(ordinal)}\")], or in raw SQL cast the column."),
                    exception);
        }
        catch (OverflowException exception)
        {
            throw OutOfRange(ordinal, typeof(T), exception);
        }
    }

    private DataConversionException OutOfRange(int ordinal, Type type, Exception exception) =>
        CellErrors.OutOfRange($"Column '{ColumnName(ordinal)}'", type.Name, exception);
}
