namespace Tortoise.Values;

/// <summary>The table of scalar types: CLR type ↔ kind ↔ call on the row ↔ call on the parameter writer.</summary>
/// <remarks>Each class has its own instance: a native program then has those only that it uses, and not what they refer to.</remarks>
public static class FieldTypes
{
    /// <summary><see cref="FieldKind.Boolean"/>.</summary>
    public static FieldType<bool> Boolean => BooleanType.Instance;

    /// <summary><see cref="FieldKind.SByte"/>.</summary>
    public static FieldType<sbyte> SByte => SByteType.Instance;

    /// <summary><see cref="FieldKind.Byte"/>.</summary>
    public static FieldType<byte> Byte => ByteType.Instance;

    /// <summary><see cref="FieldKind.Int16"/>.</summary>
    public static FieldType<short> Int16 => Int16Type.Instance;

    /// <summary><see cref="FieldKind.UInt16"/>.</summary>
    public static FieldType<ushort> UInt16 => UInt16Type.Instance;

    /// <summary><see cref="FieldKind.Int32"/>.</summary>
    public static FieldType<int> Int32 => Int32Type.Instance;

    /// <summary><see cref="FieldKind.UInt32"/>.</summary>
    public static FieldType<uint> UInt32 => UInt32Type.Instance;

    /// <summary><see cref="FieldKind.Int64"/>.</summary>
    public static FieldType<long> Int64 => Int64Type.Instance;

    /// <summary><see cref="FieldKind.UInt64"/>.</summary>
    public static FieldType<ulong> UInt64 => UInt64Type.Instance;

    /// <summary><see cref="FieldKind.Single"/>.</summary>
    public static FieldType<float> Single => SingleType.Instance;

    /// <summary><see cref="FieldKind.Double"/>.</summary>
    public static FieldType<double> Double => DoubleType.Instance;

    /// <summary><see cref="FieldKind.Decimal"/>.</summary>
    public static FieldType<decimal> Decimal => DecimalType.Instance;

    /// <summary><see cref="FieldKind.String"/>.</summary>
    public static FieldType<string> String => StringType.Instance;

    /// <summary><see cref="FieldKind.String"/>, of one byte per character (<see cref="UnicodeAttribute"/>).</summary>
    public static FieldType<string> NonUnicodeString => NonUnicodeStringType.Instance;

    /// <summary><see cref="FieldKind.Guid"/>.</summary>
    public static FieldType<Guid> Guid => GuidType.Instance;

    /// <summary><see cref="FieldKind.DateTime"/>.</summary>
    public static FieldType<DateTime> DateTime => DateTimeType.Instance;

    /// <summary><see cref="FieldKind.DateTimeOffset"/>.</summary>
    public static FieldType<DateTimeOffset> DateTimeOffset => DateTimeOffsetType.Instance;

    /// <summary><see cref="FieldKind.DateOnly"/>.</summary>
    public static FieldType<DateOnly> DateOnly => DateOnlyType.Instance;

    /// <summary><see cref="FieldKind.TimeOnly"/>.</summary>
    public static FieldType<TimeOnly> TimeOnly => TimeOnlyType.Instance;

    /// <summary><see cref="FieldKind.TimeSpan"/>.</summary>
    public static FieldType<TimeSpan> TimeSpan => TimeSpanType.Instance;

    /// <summary><see cref="FieldKind.Bytes"/>.</summary>
    public static FieldType<byte[]> Bytes => BytesType.Instance;

    /// <summary><see cref="char"/>, as a string of one.</summary>
    public static FieldType<char> Char => CharType.Instance;

    /// <summary><see cref="System.Uri"/>, as a string.</summary>
    public static FieldType<Uri> Uri => UriType.Instance;

    /// <summary><see cref="System.Net.IPAddress"/>: <c>inet</c> on PostgreSQL, a string elsewhere.</summary>
    public static FieldType<System.Net.IPAddress> IPAddress => IPAddressType.Instance;

    /// <summary><see cref="System.Version"/>, as a string, which sorts as one: <c>1.10</c> before <c>1.9</c>.</summary>
    public static FieldType<Version> Version => VersionType.Instance;

    /// <summary><see cref="System.Globalization.CultureInfo"/>, as its name.</summary>
    public static FieldType<System.Globalization.CultureInfo> CultureInfo => CultureInfoType.Instance;

    /// <summary><see cref="System.Net.NetworkInformation.PhysicalAddress"/>, as hexadecimal digits.</summary>
    public static FieldType<System.Net.NetworkInformation.PhysicalAddress> PhysicalAddress => PhysicalAddressType.Instance;

    /// <summary><see cref="System.Half"/>, as a <see cref="float"/>.</summary>
    public static FieldType<Half> Half => HalfType.Instance;

    /// <summary><see cref="System.Int128"/>, as a string of digits that sorts as the number does.</summary>
    public static FieldType<Int128> Int128 => Int128Type.Instance;

    /// <summary><see cref="System.UInt128"/>, as a string of digits that sorts as the number does.</summary>
    public static FieldType<UInt128> UInt128 => UInt128Type.Instance;

    /// <summary><see cref="System.Numerics.BigInteger"/>, as a string of digits that sorts as the number does.</summary>
    public static FieldType<System.Numerics.BigInteger> BigInteger => BigIntegerType.Instance;

    /// <summary><see cref="ReadOnlyMemory{T}"/> of bytes, as an array.</summary>
    public static FieldType<ReadOnlyMemory<byte>> ReadOnlyMemory => ReadOnlyMemoryType.Instance;

    /// <summary><see cref="Memory{T}"/> of bytes, as an array.</summary>
    public static FieldType<Memory<byte>> Memory => MemoryType.Instance;

    /// <summary>The nullable form of a type.</summary>
    public static FieldType<T?> Nullable<T>(FieldType<T> type)
        where T : struct => new NullableFieldType<T>(type);

    /// <summary>A decimal with declared digits (<see cref="PrecisionAttribute"/>).</summary>
    public static FieldType<decimal> DecimalOf(int precision, int scale) => new PreciseDecimalType(precision, scale);

    /// <summary>An array, or JSON on databases without arrays.</summary>
    /// <typeparam name="T">Type of an element.</typeparam>
    /// <param name="element">How an element is stored.</param>
    /// <param name="allowsNull">True if an element may be null.</param>
    public static FieldType<T[]> Array<T>(FieldType<T> element, bool allowsNull = false) => new ArrayFieldType<T>(element, allowsNull);

    /// <summary>A list that is stored as an array, or as JSON on databases without arrays.</summary>
    /// <typeparam name="T">Type of an element.</typeparam>
    /// <param name="element">How an element is stored.</param>
    /// <param name="allowsNull">True if an element may be null.</param>
    public static FieldType<List<T>> List<T>(FieldType<T> element, bool allowsNull = false) => new ListFieldType<T>(element, allowsNull);

    /// <summary>An enum stored as its integer.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TNumber">Its underlying type.</typeparam>
    public static FieldType<TEnum> EnumAsNumber<TEnum, TNumber>(FieldType<TNumber> number)
        where TEnum : struct, Enum
        where TNumber : struct => new EnumNumberType<TEnum, TNumber>(number);

    /// <summary>A type that holds one value, such as a typed id, stored as that value.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="TValue">Type of the value.</typeparam>
    /// <param name="value">How the value is stored.</param>
    /// <param name="wrap">Creates the type from its value.</param>
    /// <param name="unwrap">Returns the value.</param>
    public static FieldType<T> Wrapped<T, TValue>(FieldType<TValue> value, Func<TValue, T> wrap, Func<T, TValue> unwrap)
        where T : struct => new WrappedType<T, TValue>(value, wrap, unwrap);

    private sealed class BooleanType() : FieldType<bool>(StoreTypes.Boolean)
    {
        public static readonly BooleanType Instance = new();

        protected override bool ReadValue<TRow>(in TRow row, int ordinal) => row.Boolean(ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, bool value) => writer.Boolean(ordinal, value);
    }

    private sealed class SByteType() : FieldType<sbyte>(StoreTypes.SignedByte)
    {
        public static readonly SByteType Instance = new();

        protected override sbyte ReadValue<TRow>(in TRow row, int ordinal) => Cell.SByte(in row, ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, sbyte value) => writer.SByte(ordinal, value);
    }

    private sealed class ByteType() : FieldType<byte>(StoreTypes.UnsignedByte)
    {
        public static readonly ByteType Instance = new();

        protected override byte ReadValue<TRow>(in TRow row, int ordinal) => Cell.Byte(in row, ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, byte value) => writer.Byte(ordinal, value);
    }

    private sealed class Int16Type() : FieldType<short>(StoreTypes.SmallInteger)
    {
        public static readonly Int16Type Instance = new();

        protected override short ReadValue<TRow>(in TRow row, int ordinal) => Cell.Int16(in row, ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, short value) => writer.Int16(ordinal, value);
    }

    private sealed class UInt16Type() : FieldType<ushort>(StoreTypes.UnsignedSmallInteger)
    {
        public static readonly UInt16Type Instance = new();

        protected override ushort ReadValue<TRow>(in TRow row, int ordinal) => Cell.UInt16(in row, ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, ushort value) => writer.UInt16(ordinal, value);
    }

    private sealed class Int32Type() : FieldType<int>(StoreTypes.Integer)
    {
        public static readonly Int32Type Instance = new();

        protected override int ReadValue<TRow>(in TRow row, int ordinal) => row.Int32(ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, int value) => writer.Int32(ordinal, value);
    }

    private sealed class UInt32Type() : FieldType<uint>(StoreTypes.UnsignedInteger)
    {
        public static readonly UInt32Type Instance = new();

        protected override uint ReadValue<TRow>(in TRow row, int ordinal) => Cell.UInt32(in row, ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, uint value) => writer.UInt32(ordinal, value);
    }

    private sealed class Int64Type() : FieldType<long>(StoreTypes.BigInteger)
    {
        public static readonly Int64Type Instance = new();

        protected override long ReadValue<TRow>(in TRow row, int ordinal) => row.Int64(ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, long value) => writer.Int64(ordinal, value);
    }

    private sealed class UInt64Type() : FieldType<ulong>(StoreTypes.UnsignedBigInteger)
    {
        public static readonly UInt64Type Instance = new();

        protected override ulong ReadValue<TRow>(in TRow row, int ordinal) => Cell.UInt64(in row, ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, ulong value) => writer.UInt64(ordinal, value);
    }

    private sealed class SingleType() : FieldType<float>(StoreTypes.Real)
    {
        public static readonly SingleType Instance = new();

        protected override float ReadValue<TRow>(in TRow row, int ordinal) => Cell.Single(in row, ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, float value)
        {
            if (float.IsNaN(value))
            {
                throw new ValidationException("NaN cannot be stored or compared with, because databases do not agree on its meaning.");
            }

            writer.Single(ordinal, value);
        }
    }

    private sealed class DoubleType() : FieldType<double>(StoreTypes.Double)
    {
        public static readonly DoubleType Instance = new();

        protected override double ReadValue<TRow>(in TRow row, int ordinal) => row.Double(ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, double value)
        {
            if (double.IsNaN(value))
            {
                throw new ValidationException("NaN cannot be stored or compared with, because databases do not agree on its meaning.");
            }

            writer.Double(ordinal, value);
        }
    }

    private sealed class DecimalType() : FieldType<decimal>(StoreTypes.Decimal)
    {
        public static readonly DecimalType Instance = new();

        protected override decimal ReadValue<TRow>(in TRow row, int ordinal) => row.Decimal(ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, decimal value) => writer.Decimal(ordinal, value);
    }

    private sealed class StringType() : FieldType<string>(StoreTypes.Text)
    {
        public static readonly StringType Instance = new();

        protected override string ReadValue<TRow>(in TRow row, int ordinal) => row.String(ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, string value) => writer.String(ordinal, value);
    }

    private sealed class GuidType() : FieldType<Guid>(StoreTypes.Guid)
    {
        public static readonly GuidType Instance = new();

        protected override Guid ReadValue<TRow>(in TRow row, int ordinal) => row.Guid(ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, Guid value) => writer.Guid(ordinal, value);
    }

    private sealed class DateTimeType() : FieldType<DateTime>(StoreTypes.Timestamp)
    {
        public static readonly DateTimeType Instance = new();

        protected override DateTime ReadValue<TRow>(in TRow row, int ordinal) => row.DateTime(ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, DateTime value)
        {
            if (value.Kind != DateTimeKind.Utc)
            {
                throw new ValidationException(
                    $"The DateTime has Kind {value.Kind}, but times are stored in UTC: convert it with ToUniversalTime() or DateTime.SpecifyKind.");
            }

            writer.DateTime(ordinal, value);
        }
    }

    private sealed class DateTimeOffsetType() : FieldType<DateTimeOffset>(StoreTypes.TimestampWithTimeZone)
    {
        public static readonly DateTimeOffsetType Instance = new();

        protected override DateTimeOffset ReadValue<TRow>(in TRow row, int ordinal) => Cell.DateTimeOffset(in row, ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, DateTimeOffset value) => writer.DateTimeOffset(ordinal, value);
    }

    private sealed class DateOnlyType() : FieldType<DateOnly>(StoreTypes.Date)
    {
        public static readonly DateOnlyType Instance = new();

        protected override DateOnly ReadValue<TRow>(in TRow row, int ordinal) => row.DateOnly(ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, DateOnly value) => writer.DateOnly(ordinal, value);
    }

    private sealed class TimeOnlyType() : FieldType<TimeOnly>(StoreTypes.Time)
    {
        public static readonly TimeOnlyType Instance = new();

        protected override TimeOnly ReadValue<TRow>(in TRow row, int ordinal) => row.TimeOnly(ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, TimeOnly value) => writer.TimeOnly(ordinal, value);
    }

    private sealed class TimeSpanType() : FieldType<TimeSpan>(StoreTypes.Duration)
    {
        public static readonly TimeSpanType Instance = new();

        protected override TimeSpan ReadValue<TRow>(in TRow row, int ordinal) => row.TimeSpan(ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, TimeSpan value) => writer.TimeSpan(ordinal, value);
    }

    private sealed class BytesType() : FieldType<byte[]>(StoreTypes.Bytes)
    {
        public static readonly BytesType Instance = new();

        protected override byte[] ReadValue<TRow>(in TRow row, int ordinal) => row.Bytes(ordinal);

        protected override void WriteValue(IParameterWriter writer, int ordinal, byte[] value) => writer.Bytes(ordinal, value);
    }
}
