namespace Tortoise.Values;

/// <summary>
/// The parameters of the statement that a driver is about to run. Ordinals start at 0. Values are handed over typed and unboxed.
/// </summary>
public interface IParameterWriter
{
    /// <summary>Writes NULL. The kind is for databases whose NULLs are typed.</summary>
    void Null(int ordinal, FieldKind kind);

    /// <summary>True if a <see cref="FieldKind.Array"/> value is written as a list; otherwise it is a JSON document, which is written as a string.</summary>
    bool HasArrays => false;

    /// <summary>
    /// Begins a list that is one parameter, of elements of this kind: what is written to the result until <see cref="EndList"/> are its elements.
    /// None of them is NULL but those of a <see cref="FieldKind.Array"/>.
    /// </summary>
    IParameterWriter BeginList(int ordinal, FieldKind kind);

    /// <summary>Ends the list.</summary>
    void EndList(int ordinal);

    /// <summary>Writes NULL in place of an array whose elements are of this kind.</summary>
    void NullList(int ordinal, FieldKind kind) => Null(ordinal, HasArrays ? FieldKind.Array : FieldKind.String);

    /// <summary>Writes a <see cref="FieldKind.Boolean"/> value.</summary>
    void Boolean(int ordinal, bool value);

    /// <summary>Writes a <see cref="FieldKind.SByte"/> value.</summary>
    void SByte(int ordinal, sbyte value);

    /// <summary>Writes a <see cref="FieldKind.Byte"/> value.</summary>
    void Byte(int ordinal, byte value);

    /// <summary>Writes a <see cref="FieldKind.Int16"/> value.</summary>
    void Int16(int ordinal, short value);

    /// <summary>Writes a <see cref="FieldKind.UInt16"/> value.</summary>
    void UInt16(int ordinal, ushort value);

    /// <summary>Writes a <see cref="FieldKind.Int32"/> value.</summary>
    void Int32(int ordinal, int value);

    /// <summary>Writes a <see cref="FieldKind.UInt32"/> value.</summary>
    void UInt32(int ordinal, uint value);

    /// <summary>Writes a <see cref="FieldKind.Int64"/> value.</summary>
    void Int64(int ordinal, long value);

    /// <summary>Writes a <see cref="FieldKind.UInt64"/> value.</summary>
    void UInt64(int ordinal, ulong value);

    /// <summary>Writes a <see cref="FieldKind.Single"/> value.</summary>
    void Single(int ordinal, float value);

    /// <summary>Writes a <see cref="FieldKind.Double"/> value.</summary>
    void Double(int ordinal, double value);

    /// <summary>Writes a <see cref="FieldKind.Decimal"/> value.</summary>
    void Decimal(int ordinal, decimal value);

    /// <summary>Writes a <see cref="FieldKind.String"/> value.</summary>
    void String(int ordinal, string value);

    /// <summary>
    /// Writes a <see cref="FieldKind.String"/> value, or NULL, for a column of one byte per character (<see cref="UnicodeAttribute"/>). The text
    /// may have any characters.
    /// </summary>
    void NonUnicodeString(int ordinal, string? value)
    {
        if (value is null)
        {
            Null(ordinal, FieldKind.String);
        }
        else
        {
            String(ordinal, value);
        }
    }

    /// <summary>Writes a <see cref="FieldKind.Guid"/> value.</summary>
    void Guid(int ordinal, Guid value);

    /// <summary>Writes a <see cref="FieldKind.DateTime"/> value.</summary> <exception cref="ValidationException">The value is not UTC.</exception>
    void DateTime(int ordinal, DateTime value);

    /// <summary>Writes a <see cref="FieldKind.DateTimeOffset"/> value.</summary>
    void DateTimeOffset(int ordinal, DateTimeOffset value);

    /// <summary>Writes a <see cref="FieldKind.DateOnly"/> value.</summary>
    void DateOnly(int ordinal, DateOnly value);

    /// <summary>Writes a <see cref="FieldKind.TimeOnly"/> value.</summary>
    void TimeOnly(int ordinal, TimeOnly value);

    /// <summary>Writes a <see cref="FieldKind.TimeSpan"/> value.</summary>
    void TimeSpan(int ordinal, TimeSpan value);

    /// <summary>Writes a <see cref="FieldKind.Bytes"/> value.</summary>
    void Bytes(int ordinal, byte[] value);
}
