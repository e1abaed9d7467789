namespace Tortoise.Values;

internal sealed class NullableFieldType<T>(FieldType<T> type) : FieldType<T?>(type.StoreType)
    where T : struct
{
    /// <summary>The type of values that are not null.</summary>
    public FieldType<T> Present => type;

    internal override EnumNames? Names => type.Names;

    internal override bool ReadsNull => true;

    // Nothing is less or greater than null, so it never gets here.
    internal override int RankOf(T? value) => type.RankOf(value!.Value);

    protected override T? ReadValue<TRow>(in TRow row, int ordinal) => row.IsNull(ordinal) ? null : type.Read(in row, ordinal);

    protected override T? StoreValue(T? value) => type.Store(value!.Value);

    internal override string TextOf(T? value) => type.TextOf(value!.Value);

    protected override T? ParseValue(string text) => type.ValueOf(text);

    protected override void WriteValue(IParameterWriter writer, int ordinal, T? value) => type.Write(writer, ordinal, value!.Value);
}
