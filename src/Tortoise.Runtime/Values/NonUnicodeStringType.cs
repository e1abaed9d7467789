namespace Tortoise.Values;

/// <summary>A string of one byte per character. Values to compare with may have any characters: no row is equal then.</summary>
internal sealed class NonUnicodeStringType() : FieldType<string>(StoreTypes.NonUnicodeText)
{
    public static readonly NonUnicodeStringType Instance = new();

    protected override string StoreValue(string value) => NonUnicodeText.IndexOfOther(value) < 0
        ? value
        : throw new ValidationException($"The string contains characters that its column cannot store: {NonUnicodeText.Rule}.");

    protected override string ReadValue<TRow>(in TRow row, int ordinal) => row.String(ordinal);

    protected override void WriteValue(IParameterWriter writer, int ordinal, string value) => writer.NonUnicodeString(ordinal, value);
}
