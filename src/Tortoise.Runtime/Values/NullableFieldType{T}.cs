namespace Tortoise.Values;

internal sealed class NullableFieldType<T>(FieldType<T> type) : FieldType<T?>(type.Kind)
    where T : struct
{
    /// <summary>The type of values that are not null.</summary>
    public FieldType<T> Present => type;

    public override bool IsUnicode => type.IsUnicode;

    public override int? Precision => type.Precision;

    public override int? Scale => type.Scale;

    internal override EnumNames? Names => type.Names;

    public override T? Read<TRow>(in TRow row, int ordinal) => row.IsNull(ordinal) ? null : type.Read(in row, ordinal);

    public override void Write(IParameterWriter writer, int ordinal, T? value)
    {
        if (value is { } present)
        {
            type.Write(writer, ordinal, present);
        }
        else if (!IsUnicode)
        {
            writer.NonUnicodeString(ordinal, null);
        }
        else
        {
            writer.Null(ordinal, Kind);
        }
    }

    public override T? Store(T? value) => value is { } present ? type.Store(present) : null;

    // Nothing is less or greater than null, so it never gets here.
    internal override int RankOf(T? value) => type.RankOf(value!.Value);
}
