using System.Diagnostics;
using NpgsqlTypes;
using Tortoise.Execution;
using Tortoise.Values;

namespace Tortoise.PostgreSql;

/// <summary>Turns each kind of value into the type that PostgreSQL has for it, unboxed. Where it goes, a subclass says.</summary>
internal abstract class PostgreSqlWriter : IParameterWriter
{
    public void Null(int ordinal, FieldKind kind)
    {
        switch (kind)
        {
            case FieldKind.Boolean:
                Put<bool?>(ordinal, NpgsqlDbType.Boolean, null);
                break;
            case FieldKind.SByte or FieldKind.Byte or FieldKind.Int16:
                Put<short?>(ordinal, NpgsqlDbType.Smallint, null);
                break;
            case FieldKind.UInt16 or FieldKind.Int32:
                Put<int?>(ordinal, NpgsqlDbType.Integer, null);
                break;
            case FieldKind.UInt32 or FieldKind.Int64 or FieldKind.TimeSpan:
                Put<long?>(ordinal, NpgsqlDbType.Bigint, null);
                break;
            case FieldKind.UInt64 or FieldKind.Decimal:
                Put<decimal?>(ordinal, NpgsqlDbType.Numeric, null);
                break;
            case FieldKind.Single:
                Put<float?>(ordinal, NpgsqlDbType.Real, null);
                break;
            case FieldKind.Double:
                Put<double?>(ordinal, NpgsqlDbType.Double, null);
                break;
            case FieldKind.String:
                Put<string?>(ordinal, NpgsqlDbType.Text, null);
                break;
            case FieldKind.Guid:
                Put<Guid?>(ordinal, NpgsqlDbType.Uuid, null);
                break;
            case FieldKind.DateTime or FieldKind.DateTimeOffset:
                Put<DateTime?>(ordinal, NpgsqlDbType.TimestampTz, null);
                break;
            case FieldKind.DateOnly:
                Put<DateOnly?>(ordinal, NpgsqlDbType.Date, null);
                break;
            case FieldKind.TimeOnly:
                Put<TimeOnly?>(ordinal, NpgsqlDbType.Time, null);
                break;
            case FieldKind.Bytes:
                Put<byte[]?>(ordinal, NpgsqlDbType.Bytea, null);
                break;
            default:
                throw new UnreachableException($"{kind} has no NULL of its own.");
        }
    }

    public bool HasArrays => true;

    public abstract IParameterWriter BeginList(int ordinal, FieldKind kind);

    public abstract void EndList(int ordinal);

    public abstract void NullList(int ordinal, FieldKind kind);

    public void Boolean(int ordinal, bool value) => Put<bool?>(ordinal, NpgsqlDbType.Boolean, value);

    public void SByte(int ordinal, sbyte value) => Int16(ordinal, value);

    public void Byte(int ordinal, byte value) => Int16(ordinal, value);

    public void Int16(int ordinal, short value) => Put<short?>(ordinal, NpgsqlDbType.Smallint, value);

    public void UInt16(int ordinal, ushort value) => Int32(ordinal, value);

    public void Int32(int ordinal, int value) => Put<int?>(ordinal, NpgsqlDbType.Integer, value);

    public void UInt32(int ordinal, uint value) => Int64(ordinal, value);

    public void Int64(int ordinal, long value) => Put<long?>(ordinal, NpgsqlDbType.Bigint, value);

    public void UInt64(int ordinal, ulong value) => Decimal(ordinal, value);

    public void Single(int ordinal, float value) => Put<float?>(ordinal, NpgsqlDbType.Real, value);

    public void Double(int ordinal, double value) => Put<double?>(ordinal, NpgsqlDbType.Double, value);

    public void Decimal(int ordinal, decimal value) => Put<decimal?>(ordinal, NpgsqlDbType.Numeric, value);

    public void String(int ordinal, string value)
    {
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            throw new ValidationException(
                "The string contains the character U+0000, which PostgreSQL cannot store or compare with. Remove it, or store the value as bytes.");
        }

        ValueChecks.ThrowIfUnpaired(value);
        Put<string?>(ordinal, NpgsqlDbType.Text, value);
    }

    public void Guid(int ordinal, Guid value) => Put<Guid?>(ordinal, NpgsqlDbType.Uuid, value);

    // The last value there is means "infinity" to Npgsql, so it comes back as it was.
    public void DateTime(int ordinal, DateTime value) =>
        Put<DateTime?>(ordinal, NpgsqlDbType.TimestampTz, value == System.DateTime.MaxValue ? value : value.AddTicks(-Excess(value.Ticks)));

    public void DateTimeOffset(int ordinal, DateTimeOffset value) => DateTime(ordinal, value.UtcDateTime);

    public void DateOnly(int ordinal, DateOnly value) => Put<DateOnly?>(ordinal, NpgsqlDbType.Date, value);

    public void TimeOnly(int ordinal, TimeOnly value) => Put<TimeOnly?>(ordinal, NpgsqlDbType.Time, new(value.Ticks - Excess(value.Ticks)));

    public void TimeSpan(int ordinal, TimeSpan value) => Int64(ordinal, value.Ticks);

    public void Bytes(int ordinal, byte[] value) => Put<byte[]?>(ordinal, NpgsqlDbType.Bytea, value);

    /// <summary>Takes a value. A type of values always has the same type of the database.</summary>
    protected abstract void Put<T>(int ordinal, NpgsqlDbType type, T value);

    /// <summary>What goes beyond microseconds is cut off, never rounded: not up into the next day, nor up before 2000 and down after it.</summary>
    private static long Excess(long ticks) => ticks % System.TimeSpan.TicksPerMicrosecond;
}
