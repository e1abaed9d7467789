using System.Text;
using SQLitePCL;
using Tortoise.Values;

namespace Tortoise.Sqlite;

/// <summary>
/// The row a statement stands on, read straight from the statement. A cell's type is asked for only where the value alone cannot
/// tell: SQLite reads NULL, and text that is not a number, as zero. What others wrote and is a number in part only (2.7 or '12abc' in an
/// integer column) is read as that part.
/// </summary>
internal readonly struct SqliteRow(SqliteStatement statement, bool isUtf16, bool hasDotNetGuids, bool isSerialized) : IRow
{
    private readonly nint _row = statement.Pointer;

    public int ColumnCount => raw.sqlite3_column_count(statement.Handle);

    public string ColumnName(int ordinal) => raw.sqlite3_column_name(statement.Handle, ordinal).utf8_to_string();

    public bool IsMissing(int ordinal) => false;

    public bool IsNull(int ordinal) => Type(ordinal) == raw.SQLITE_NULL;

    public bool Boolean(int ordinal) => Int64(ordinal) != 0;

    public int Int32(int ordinal)
    {
        var value = Int64(ordinal);
        return (int)value == value ? (int)value : throw OutOfRange(ordinal, nameof(Int32));
    }

    public long Int64(int ordinal)
    {
        var value = Integer(ordinal);
        if (value is not (0 or long.MaxValue or long.MinValue))
        {
            return value;
        }

        return Type(ordinal) switch
        {
            raw.SQLITE_INTEGER => value,

            // SQLite goes on in doubles where an integer has no room, and reads a double out of range as the nearest integer.
            raw.SQLITE_FLOAT when value != 0 => throw OutOfRange(ordinal, nameof(Int64)),
            _ => value == 0 ? ZeroOf(ordinal) : value,
        };
    }

    public double Double(int ordinal)
    {
        var value = Real(ordinal);
        return value != 0 || Type(ordinal) is raw.SQLITE_FLOAT or raw.SQLITE_INTEGER ? value : ZeroOf(ordinal);
    }

    public decimal Decimal(int ordinal)
    {
        try
        {
            return Type(ordinal) switch
            {
                raw.SQLITE_INTEGER => Integer(ordinal),
                raw.SQLITE_FLOAT => (decimal)Real(ordinal),
                _ => SqliteText.TryDecimal(Utf8(ordinal), out var value) ? value : throw NotA("decimal", ordinal),
            };
        }
        catch (OverflowException)
        {
            throw OutOfRange(ordinal, nameof(Decimal));
        }
    }

    public string String(int ordinal) => Encoding.UTF8.GetString(Utf8(ordinal));

    public Guid Guid(int ordinal)
    {
        var bytes = Utf8(ordinal);
        return bytes.Length == 16 && Type(ordinal) == raw.SQLITE_BLOB
            ? new Guid(bytes, bigEndian: !hasDotNetGuids)
            : System.Guid.TryParse(bytes, out var value) ? value : throw NotA("Guid", ordinal);
    }

    public DateTime DateTime(int ordinal) => SqliteText.TryDateTime(Utf8(ordinal), out var value) ? value : throw NotA("date and time", ordinal);

    public DateOnly DateOnly(int ordinal) => SqliteText.TryDate(Utf8(ordinal), out var value) ? value : throw NotA("date", ordinal);

    public TimeOnly TimeOnly(int ordinal) => SqliteText.TryTime(Utf8(ordinal), out var value) ? value : throw NotA("time of day", ordinal);

    public TimeSpan TimeSpan(int ordinal) => new(Int64(ordinal));

    public byte[] Bytes(int ordinal)
    {
        var bytes = Cell(ordinal);
        return bytes.Length > 0 || !IsNull(ordinal) ? bytes.ToArray() : throw NullCell(ordinal);
    }

    /// <summary>The bytes of a string, including NUL characters.</summary>
    private ReadOnlySpan<byte> Utf8(int ordinal)
    {
        if (isUtf16)
        {
            SqliteNative.ToUtf8(_row, ordinal);
        }

        var bytes = Cell(ordinal);
        return bytes.Length > 0 || !IsNull(ordinal) ? bytes : throw NullCell(ordinal);
    }

    private int Type(int ordinal) => isSerialized ? SqliteNative.Locked.ColumnType(_row, ordinal) : SqliteNative.ColumnType(_row, ordinal);

    private long Integer(int ordinal) => isSerialized ? SqliteNative.Locked.ColumnInt64(_row, ordinal) : SqliteNative.ColumnInt64(_row, ordinal);

    private double Real(int ordinal) => isSerialized ? SqliteNative.Locked.ColumnDouble(_row, ordinal) : SqliteNative.ColumnDouble(_row, ordinal);

    private ReadOnlySpan<byte> Cell(int ordinal) => isSerialized ? SqliteNative.Locked.ColumnBytes(_row, ordinal) : SqliteNative.ColumnBytes(_row, ordinal);

    /// <summary>What reads as zero is zero only if it is a number.</summary>
    private int ZeroOf(int ordinal) => Type(ordinal) switch
    {
        raw.SQLITE_NULL => throw NullCell(ordinal),
        raw.SQLITE_INTEGER or raw.SQLITE_FLOAT => 0,
        _ => SqliteText.TryDecimal(Utf8(ordinal), out _) ? 0 : throw NotA("number", ordinal),
    };

    private DataConversionException NullCell(int ordinal) => CellErrors.Null(Describe(ordinal));

    private DataConversionException NotA(string what, int ordinal) => CellErrors.NotA(Describe(ordinal), what);

    private DataConversionException OutOfRange(int ordinal, string type) => CellErrors.OutOfRange(Describe(ordinal), type);

    /// <summary>Where the cell is: its column, and of a table's column the table and the row, where that has a number.</summary>
    public string Describe(int ordinal)
    {
        var column = $"Column '{ColumnName(ordinal)}'";
        if (raw.sqlite3_column_table_name(statement.Handle, ordinal).utf8_to_string() is not { Length: > 0 } table)
        {
            return column;
        }

        var connection = raw.sqlite3_db_handle(statement.Handle);
        for (var i = 0; i < ColumnCount; i++)
        {
            if (raw.sqlite3_column_table_name(statement.Handle, i).utf8_to_string() == table
                && raw.sqlite3_column_type(statement.Handle, i) == raw.SQLITE_INTEGER
                && raw.sqlite3_column_origin_name(statement.Handle, i).utf8_to_string() is { } key
                && raw.sqlite3_table_column_metadata(connection, null, table, key, out _, out _, out _, out var isKey, out _) == raw.SQLITE_OK
                && isKey != 0)
            {
                return $"{column} of table '{table}', in the row whose {key} is {raw.sqlite3_column_int64(statement.Handle, i)},";
            }
        }

        return $"{column} of table '{table}'";
    }
}
