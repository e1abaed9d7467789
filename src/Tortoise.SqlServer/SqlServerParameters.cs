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
internal sealed class SqlServerParameters() : ServerParameters<SqlParameter>(Server, new SqlServerJsonList(Server))
{
    private const string Server = "SQL Server";
    private const int LongestText = 4000;
    private const int LongestNonUnicodeText = 8000;
    private const int LongestBytes = 8000;
    private const int Max = -1;

    /// <summary>Digits of the longest decimal.</summary>
    private const byte DecimalPrecision = 29;

    public override void Null(int ordinal, FieldKind kind)
    {
        var (size, precision) = kind switch
        {
            FieldKind.UInt64 => (0, 20),
            FieldKind.Decimal => (0, DecimalPrecision),
            FieldKind.String or FieldKind.Array => (LongestText, 0),
            FieldKind.Bytes => (LongestBytes, 0),
            _ => (0, 0),
        };
        Set(ordinal, TypeOf(kind), DBNull.Value, size, (byte)precision);
    }

    public override void SByte(int ordinal, sbyte value) => Int16(ordinal, value);

    public override void UInt16(int ordinal, ushort value) => Int32(ordinal, value);

    public override void UInt32(int ordinal, uint value) => Int64(ordinal, value);

    public override void UInt64(int ordinal, ulong value) => Set(ordinal, SqlDbType.Decimal, (decimal)value, size: 0, precision: 20);

    public override void Decimal(int ordinal, decimal value) => Set(ordinal, SqlDbType.Decimal, value, size: 0, DecimalPrecision, value.Scale);

    /// <summary>
    /// The client converts a string to the code page of the database, which need not be that of the column; the letters of ASCII are the same in
    /// all of them. Other texts go as Unicode, and the server converts them rightly.
    /// </summary>
    public override void NonUnicodeString(int ordinal, string? value)
    {
        if (value is null)
        {
            Set(ordinal, SqlDbType.VarChar, DBNull.Value, LongestNonUnicodeText);
        }
        else if (!Ascii.IsValid(value))
        {
            String(ordinal, value);
        }
        else
        {
            Set(ordinal, SqlDbType.VarChar, value, value.Length <= LongestNonUnicodeText ? LongestNonUnicodeText : Max);
        }
    }

    public override void DateOnly(int ordinal, DateOnly value) => Set(ordinal, FieldKind.DateOnly, value.ToDateTime(default));

    public override void TimeOnly(int ordinal, TimeOnly value) => Set(ordinal, FieldKind.TimeOnly, value.ToTimeSpan());

    public override void Bytes(int ordinal, byte[] value) => Set(ordinal, SqlDbType.VarBinary, value, value.Length <= LongestBytes ? LongestBytes : Max);

    protected override void Set<T>(int ordinal, FieldKind kind, T value) => Set(ordinal, TypeOf(kind), value, size: 0);

    protected override void SetText(int ordinal, string value) => Set(ordinal, SqlDbType.NVarChar, value, value.Length <= LongestText ? LongestText : Max);

    protected override void SetList(int ordinal, string json) => Set(ordinal, SqlDbType.NVarChar, json, Max);

    private static SqlDbType TypeOf(FieldKind kind) => kind switch
    {
        FieldKind.Boolean => SqlDbType.Bit,
        FieldKind.Byte => SqlDbType.TinyInt,
        FieldKind.SByte or FieldKind.Int16 => SqlDbType.SmallInt,
        FieldKind.UInt16 or FieldKind.Int32 => SqlDbType.Int,
        FieldKind.UInt32 or FieldKind.Int64 or FieldKind.TimeSpan => SqlDbType.BigInt,
        FieldKind.UInt64 or FieldKind.Decimal => SqlDbType.Decimal,
        FieldKind.Single => SqlDbType.Real,
        FieldKind.Double => SqlDbType.Float,
        FieldKind.String or FieldKind.Array => SqlDbType.NVarChar,
        FieldKind.Guid => SqlDbType.UniqueIdentifier,
        FieldKind.DateTime => SqlDbType.DateTime2,
        FieldKind.DateTimeOffset => SqlDbType.DateTimeOffset,
        FieldKind.DateOnly => SqlDbType.Date,
        FieldKind.TimeOnly => SqlDbType.Time,
        FieldKind.Bytes => SqlDbType.VarBinary,
        _ => throw new UnreachableException($"{kind} has no type of a parameter."),
    };

    private void Set(int ordinal, SqlDbType type, object value, int size, byte precision = 0, byte scale = 0)
    {
        var parameter = At(ordinal);
        parameter.SqlDbType = type;
        parameter.Size = size;
        parameter.Precision = precision;
        parameter.Scale = type is SqlDbType.DateTime2 or SqlDbType.DateTimeOffset or SqlDbType.Time ? (byte)7 : scale;
        parameter.Value = value;
    }
}
