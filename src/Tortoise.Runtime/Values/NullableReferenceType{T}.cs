namespace Tortoise.Values;

/// <summary>Reads what may be NULL into a class, where the CLR type does not tell: <c>string?</c> is <c>string</c>.</summary>
internal sealed class NullableReferenceType<T>(FieldType<T> type) : FieldType<T>(type.Kind)
    where T : class
{
    public override FieldType? Element => type.Element;

    public override bool IsUnicode => type.IsUnicode;

    public override T Read<TRow>(in TRow row, int ordinal) => row.IsNull(ordinal) ? null! : type.Read(in row, ordinal);

    public override void Write(IParameterWriter writer, int ordinal, T value) => type.Write(writer, ordinal, value);
}
