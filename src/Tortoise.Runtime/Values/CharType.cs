namespace Tortoise.Values;

/// <summary>A UTF-16 code unit, stored as a string of one.</summary>
internal sealed class CharType() : FieldType<char, string>(FieldTypes.String, StoreTypes.Text.WithLength(1))
{
    public static readonly CharType Instance = new();

    protected override char FromStored(string value) => value is [var only] ? only : throw new FormatException("It is not one character.");

    protected override string ToStored(char value) => value.ToString();
}
