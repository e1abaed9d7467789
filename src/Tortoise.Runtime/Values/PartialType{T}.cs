namespace Tortoise.Values;

/// <summary>
/// What some operands have no result for: a quotient by zero, the root of a negative number. It is NULL there, on every database, and no
/// column can be blamed for that.
/// </summary>
internal sealed class PartialType<T> : FieldType<T>
{
    private readonly FieldType<T> _type;
    private readonly string _reason;

    private PartialType(FieldType<T> type, string reason)
        : base(type.StoreType)
    {
        _type = type;
        _reason = reason;
    }

    /// <summary>A type whose NULLs are explained; a type that can be null needs no explanation.</summary>
    /// <param name="type">How the value is read.</param>
    /// <param name="reason">Why it can be NULL, and what to do about it.</param>
    public static FieldType<T> Of(FieldType<T> type, string reason) => default(T) is null ? type : new PartialType<T>(type, reason);

    /// <summary>The type of a quotient.</summary>
    public static FieldType<T> OfQuotient(FieldType<T> type) =>
        Of(type, "the query divides by zero. Leave out rows whose divisor is 0: Filter(t => t.Divisor != 0).");

    protected override T StoreValue(T value) => _type.Store(value);

    protected override T ReadValue<TRow>(in TRow row, int ordinal) => row.IsNull(ordinal)
        ? throw new DataConversionException($"{row.ColumnName(ordinal)} is NULL, which {typeof(T).Name} cannot hold: {_reason}")
        : _type.Read(in row, ordinal);

    internal override string TextOf(T value) => _type.TextOf(value);

    protected override T ParseValue(string text) => _type.ValueOf(text);

    protected override void WriteValue(IParameterWriter writer, int ordinal, T value) => _type.Write(writer, ordinal, value);
}
