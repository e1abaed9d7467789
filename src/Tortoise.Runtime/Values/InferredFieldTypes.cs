using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Numerics;

namespace Tortoise.Values;

/// <summary>The field type of a value in raw SQL, where no field determines it: found once per CLR type, by comparing types only.</summary>
internal static class InferredFieldTypes
{
    public static FieldType<T> Of<T>() => Find<T>()
        ?? throw new ArgumentException($"A value of type {typeof(T)} cannot be a parameter. Use a number, string, bool, Guid, date, time, byte[], or convert it.");

    public static FieldType<T>? Find<T>() => Cache<T>.Type;

    // Compilers decide the comparisons of value types, so that a native program has those field types only that it asks for.
    private static FieldType? Resolve<T>() =>
        typeof(T) == typeof(bool) ? FieldTypes.Boolean
        : typeof(T) == typeof(sbyte) ? FieldTypes.SByte
        : typeof(T) == typeof(byte) ? FieldTypes.Byte
        : typeof(T) == typeof(short) ? FieldTypes.Int16
        : typeof(T) == typeof(ushort) ? FieldTypes.UInt16
        : typeof(T) == typeof(int) ? FieldTypes.Int32
        : typeof(T) == typeof(uint) ? FieldTypes.UInt32
        : typeof(T) == typeof(long) ? FieldTypes.Int64
        : typeof(T) == typeof(ulong) ? FieldTypes.UInt64
        : typeof(T) == typeof(float) ? FieldTypes.Single
        : typeof(T) == typeof(double) ? FieldTypes.Double
        : typeof(T) == typeof(decimal) ? FieldTypes.Decimal
        : typeof(T) == typeof(Guid) ? FieldTypes.Guid
        : typeof(T) == typeof(DateTime) ? FieldTypes.DateTime
        : typeof(T) == typeof(DateTimeOffset) ? FieldTypes.DateTimeOffset
        : typeof(T) == typeof(DateOnly) ? FieldTypes.DateOnly
        : typeof(T) == typeof(TimeOnly) ? FieldTypes.TimeOnly
        : typeof(T) == typeof(TimeSpan) ? FieldTypes.TimeSpan
        : typeof(T) == typeof(char) ? FieldTypes.Char
        : typeof(T) == typeof(Half) ? FieldTypes.Half
        : typeof(T) == typeof(Int128) ? FieldTypes.Int128
        : typeof(T) == typeof(UInt128) ? FieldTypes.UInt128
        : typeof(T) == typeof(BigInteger) ? FieldTypes.BigInteger
        : typeof(T) == typeof(ReadOnlyMemory<byte>) ? FieldTypes.ReadOnlyMemory
        : typeof(T) == typeof(Memory<byte>) ? FieldTypes.Memory
        : typeof(T) == typeof(bool?) ? FieldTypes.Nullable(FieldTypes.Boolean)
        : typeof(T) == typeof(sbyte?) ? FieldTypes.Nullable(FieldTypes.SByte)
        : typeof(T) == typeof(byte?) ? FieldTypes.Nullable(FieldTypes.Byte)
        : typeof(T) == typeof(short?) ? FieldTypes.Nullable(FieldTypes.Int16)
        : typeof(T) == typeof(ushort?) ? FieldTypes.Nullable(FieldTypes.UInt16)
        : typeof(T) == typeof(int?) ? FieldTypes.Nullable(FieldTypes.Int32)
        : typeof(T) == typeof(uint?) ? FieldTypes.Nullable(FieldTypes.UInt32)
        : typeof(T) == typeof(long?) ? FieldTypes.Nullable(FieldTypes.Int64)
        : typeof(T) == typeof(ulong?) ? FieldTypes.Nullable(FieldTypes.UInt64)
        : typeof(T) == typeof(float?) ? FieldTypes.Nullable(FieldTypes.Single)
        : typeof(T) == typeof(double?) ? FieldTypes.Nullable(FieldTypes.Double)
        : typeof(T) == typeof(decimal?) ? FieldTypes.Nullable(FieldTypes.Decimal)
        : typeof(T) == typeof(Guid?) ? FieldTypes.Nullable(FieldTypes.Guid)
        : typeof(T) == typeof(DateTime?) ? FieldTypes.Nullable(FieldTypes.DateTime)
        : typeof(T) == typeof(DateTimeOffset?) ? FieldTypes.Nullable(FieldTypes.DateTimeOffset)
        : typeof(T) == typeof(DateOnly?) ? FieldTypes.Nullable(FieldTypes.DateOnly)
        : typeof(T) == typeof(TimeOnly?) ? FieldTypes.Nullable(FieldTypes.TimeOnly)
        : typeof(T) == typeof(TimeSpan?) ? FieldTypes.Nullable(FieldTypes.TimeSpan)
        : typeof(T) == typeof(char?) ? FieldTypes.Nullable(FieldTypes.Char)
        : typeof(T) == typeof(Half?) ? FieldTypes.Nullable(FieldTypes.Half)
        : typeof(T) == typeof(Int128?) ? FieldTypes.Nullable(FieldTypes.Int128)
        : typeof(T) == typeof(UInt128?) ? FieldTypes.Nullable(FieldTypes.UInt128)
        : typeof(T) == typeof(BigInteger?) ? FieldTypes.Nullable(FieldTypes.BigInteger)
        : typeof(T) == typeof(ReadOnlyMemory<byte>?) ? FieldTypes.Nullable(FieldTypes.ReadOnlyMemory)
        : typeof(T) == typeof(Memory<byte>?) ? FieldTypes.Nullable(FieldTypes.Memory)
        : typeof(T) == typeof(string) ? FieldTypes.String.OrNull
        : typeof(T) == typeof(byte[]) ? FieldTypes.Bytes.OrNull
        : typeof(T) == typeof(Uri) ? FieldTypes.Uri.OrNull
        : typeof(T) == typeof(IPAddress) ? FieldTypes.IPAddress.OrNull
        : typeof(T) == typeof(Version) ? FieldTypes.Version.OrNull
        : typeof(T) == typeof(CultureInfo) ? FieldTypes.CultureInfo.OrNull
        : typeof(T) == typeof(PhysicalAddress) ? FieldTypes.PhysicalAddress.OrNull
        : null;

    private static class Cache<T>
    {
        public static readonly FieldType<T>? Type = (FieldType<T>?)Resolve<T>();
    }
}
