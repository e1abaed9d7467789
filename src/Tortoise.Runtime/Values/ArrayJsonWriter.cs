using System.Globalization;
using System.Text.Json;

namespace Tortoise.Values;

/// <summary>
/// Writes the elements of an array as JSON. A decimal is a string, because the numbers of some databases' JSON are doubles, without the zeros at its end;
/// a time is in UTC. Zero has no sign.
/// </summary>
internal sealed class ArrayJsonWriter(Utf8JsonWriter json) : IParameterWriter
{
    public void Null(int ordinal, FieldKind kind) => json.WriteNullValue();

    public IParameterWriter BeginList(int ordinal, FieldKind kind) => throw new NotSupportedException("A list cannot be in a list.");

    public void EndList(int ordinal) => throw new NotSupportedException("A list cannot be in a list.");

    public void Boolean(int ordinal, bool value) => json.WriteBooleanValue(value);

    public void SByte(int ordinal, sbyte value) => Int64(ordinal, value);

    public void Byte(int ordinal, byte value) => Int64(ordinal, value);

    public void Int16(int ordinal, short value) => Int64(ordinal, value);

    public void UInt16(int ordinal, ushort value) => Int64(ordinal, value);

    public void Int32(int ordinal, int value) => Int64(ordinal, value);

    public void UInt32(int ordinal, uint value) => Int64(ordinal, value);

    public void Int64(int ordinal, long value) => json.WriteNumberValue(value);

    public void UInt64(int ordinal, ulong value) => json.WriteNumberValue(value);

    public void Single(int ordinal, float value)
    {
        ThrowIfInfinite(value);
        json.WriteNumberValue(value == 0 ? 0 : value);
    }

    public void Double(int ordinal, double value)
    {
        ThrowIfInfinite(value);
        json.WriteNumberValue(value == 0 ? 0 : value);
    }

    public void Decimal(int ordinal, decimal value) => Format(value == 0 ? 0 : value, "0.############################");

    public void String(int ordinal, string value)
    {
        ValueChecks.ThrowIfUnpaired(value);
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            throw new ValidationException("The string contains the character U+0000, which not every database has in arrays.");
        }

        json.WriteStringValue(value);
    }

    public void Guid(int ordinal, Guid value) => json.WriteStringValue(value);

    public void DateTime(int ordinal, DateTime value) => Format(value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'");

    public void DateTimeOffset(int ordinal, DateTimeOffset value) => DateTime(ordinal, value.UtcDateTime);

    public void DateOnly(int ordinal, DateOnly value) => Format(value, "yyyy-MM-dd");

    public void TimeOnly(int ordinal, TimeOnly value) => Format(value, "HH:mm:ss.FFFFFFF");

    public void TimeSpan(int ordinal, TimeSpan value) => Int64(ordinal, value.Ticks);

    public void Bytes(int ordinal, byte[] value) => json.WriteBase64StringValue(value);

    private static void ThrowIfInfinite(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ValidationException("Infinity cannot be stored or compared with in an array that is JSON: the numbers of JSON are finite.");
        }
    }

    private void Format<T>(T value, string format)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[40];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        json.WriteStringValue(text[..length]);
    }
}
