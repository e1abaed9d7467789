using System.Globalization;
using System.Numerics;

namespace Tortoise.Values;

/// <summary>
/// A whole number of any size, stored as digits that sort as numbers do: <c>1</c>, how many digits its length has, its length, its digits.
/// 123 is <c>1 1 3 123</c>, without the blanks. Of a negative number <c>0</c> and the same of its absolute value, each digit subtracted
/// from 9: -123 is <c>0 8 6 876</c>.
/// </summary>
internal sealed class BigIntegerType() : FieldType<BigInteger, string>(FieldTypes.String, StoreTypes.NumberAsText)
{
    public static readonly BigIntegerType Instance = new();

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    protected override BigInteger FromStored(string value) => value switch
    {
        ['1', .. var rest] => Absolute(rest),
        ['0', .. var rest] when Absolute(Complement(rest)) is { IsZero: false } number => -number,
        _ => throw Malformed(),
    };

    protected override string ToStored(BigInteger value)
    {
        var digits = BigInteger.Abs(value).ToString(Culture);
        var length = digits.Length.ToString(Culture);
        var rest = string.Concat(length.Length.ToString(Culture), length, digits);
        return value.Sign < 0 ? "0" + Complement(rest) : "1" + rest;
    }

    protected override BigInteger ParseValue(string text) => BigInteger.Parse(text, NumberStyles.AllowLeadingSign, Culture);

    internal override string TextOf(BigInteger value) => TextValue.Of(value);

    private static BigInteger Absolute(ReadOnlySpan<char> text)
    {
        var size = text.IsEmpty ? 0 : text[0] - '0';
        if (size is < 1 or > 9 || text.Length < 2 + size)
        {
            throw Malformed();
        }

        // Another form of the same number would not equal it.
        var length = text.Slice(1, size);
        var digits = text[(1 + size)..];
        return length[0] != '0' && digits.Length == int.Parse(length, NumberStyles.None, Culture) && (digits[0] != '0' || digits.Length == 1)
            ? BigInteger.Parse(digits, NumberStyles.None, Culture)
            : throw Malformed();
    }

    private static string Complement(string digits) => string.Create(digits.Length, digits, static (span, digits) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiDigit(digits[i]) ? (char)('0' + '9' - digits[i]) : throw Malformed();
        }
    });

    private static FormatException Malformed() => new("It is not a number as BigInteger fields store it.");
}
