namespace Tortoise.Values;

/// <summary>Reads a nullable value of a reference type, where the CLR type is the same: <c>string?</c> is <c>string</c>.</summary>
internal sealed class NullableReferenceType<T>(FieldType<T> type) : FieldType<T>(type.StoreType)
{
    public override FieldType? Element => type.Element;

    internal override bool ReadsNull => true;

    protected override T ReadValue<TRow>(in TRow row, int ordinal) => row.IsNull(ordinal) ? default! : type.Read(in row, ordinal);

    internal override string TextOf(T value) => type.TextOf(value);

    protected override T ParseValue(string text) => type.ValueOf(text);

    protected override void WriteValue(IParameterWriter writer, int ordinal, T value) => type.Write(writer, ordinal, value);
}
