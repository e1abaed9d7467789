namespace Tortoise.Values;

/// <summary>A string of one byte per character. Values to compare with may have any characters: no row is equal then.</summary>
internal sealed class NonUnicodeStringType : FieldType<string>
{
    public NonUnicodeStringType()
        : base(FieldKind.String) => OrNull = new NullableReferenceType<string>(this);

    public override bool IsUnicode => false;

    internal override FieldType<string> OrNull { get; }

    public override string Read<TRow>(in TRow row, int ordinal) => row.String(ordinal);

    public override void Write(IParameterWriter writer, int ordinal, string value) => writer.NonUnicodeString(ordinal, value);

    public override string Store(string value) => value is null || NonUnicodeText.IndexOfOther(value) < 0
        ? value!
        : throw new ValidationException($"The string contains characters that its column cannot store: {NonUnicodeText.Rule}.");
}
