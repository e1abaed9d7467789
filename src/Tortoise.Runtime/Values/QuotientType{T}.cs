namespace Tortoise.Values;

/// <summary>
/// A number that was divided to: it is NULL if the divisor is zero, on every database, and no column can be blamed for that.
/// </summary>
internal sealed class QuotientType<T>(FieldType<T> type) : FieldType<T>(type.StoreType)
{
    protected override T StoreValue(T value) => type.Store(value);

    protected override T ReadValue<TRow>(in TRow row, int ordinal) => row.IsNull(ordinal)
        ? throw new DataConversionException(
            $"{row.ColumnName(ordinal)} is NULL, which {typeof(T).Name} cannot hold: the query divides by zero. Leave out rows whose divisor is 0: "
            + "Filter(t => t.Divisor != 0).")
        : type.Read(in row, ordinal);

    internal override string TextOf(T value) => type.TextOf(value);

    protected override T ParseValue(string text) => type.ValueOf(text);

    protected override void WriteValue(IParameterWriter writer, int ordinal, T value) => type.Write(writer, ordinal, value);
}
