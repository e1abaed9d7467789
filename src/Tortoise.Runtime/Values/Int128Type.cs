using System.Globalization;
using System.Numerics;

namespace Tortoise.Values;

/// <summary>
/// A whole number of 16 bytes with a sign, stored as the 40 digits of the number plus 10³⁹, so that strings sort as numbers do. No database
/// but PostgreSQL has a number with so many digits that every driver reads.
/// </summary>
internal sealed class Int128Type() : FieldType<Int128, string>(FieldTypes.String, StoreTypes.NumberAsText.WithLength(Digits))
{
    public static readonly Int128Type Instance = new();

    private const int Digits = 40;
    private static readonly BigInteger Offset = BigInteger.Pow(10, Digits - 1);

    protected override Int128 FromStored(string value) => value.Length == Digits
        ? (Int128)(BigInteger.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) - Offset)
        : throw new FormatException($"It has not {Digits} digits.");

    protected override string ToStored(Int128 value) => (value + Offset).ToString("D40", CultureInfo.InvariantCulture);

    protected override Int128 ParseValue(string text) => Int128.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    internal override string TextOf(Int128 value) => TextValue.Of(value);
}
