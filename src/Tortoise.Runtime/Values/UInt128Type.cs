using System.Globalization;

namespace Tortoise.Values;

/// <summary>A whole number of 16 bytes without a sign, stored as 39 digits, so that strings sort as numbers do.</summary>
internal sealed class UInt128Type() : FieldType<UInt128, string>(FieldTypes.String, StoreTypes.NumberAsText.WithLength(Digits))
{
    public static readonly UInt128Type Instance = new();

    private const int Digits = 39;

    protected override UInt128 FromStored(string value) => value.Length == Digits
        ? UInt128.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)
        : throw new FormatException($"It has not {Digits} digits.");

    protected override string ToStored(UInt128 value) => value.ToString("D39", CultureInfo.InvariantCulture);

    protected override UInt128 ParseValue(string text) => UInt128.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    internal override string TextOf(UInt128 value) => TextValue.Of(value);
}
