using System.Runtime.CompilerServices;

namespace Tortoise.Values;

/// <summary>
/// How values of a CLR type are read from a row and written to a parameter. A derived class adds a field type: most convert to
/// another type that can be stored, which <see cref="FieldType{T,TStored}"/> makes shorter. Instances are shared by all threads.
/// </summary>
/// <typeparam name="T">The CLR type. Its nullable form needs no type of its own.</typeparam>
public abstract class FieldType<T> : FieldType
{
    private FieldType<T>? _orNull;

    /// <summary>Creates the type.</summary>
    /// <param name="storeType">The type of the column. It says as what values are read and written.</param>
    protected FieldType(StoreType storeType)
        : base(storeType)
    {
    }

    /// <summary>Reads a cell. One that was not selected is the default of the type.</summary>
    /// <exception cref="DataConversionException">The cell is NULL or holds something else.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Read<TRow>(in TRow row, int ordinal)
        where TRow : struct, IRow => row.IsMissing(ordinal) ? default! : ReadValue(in row, ordinal);

    /// <summary>Writes a parameter; null becomes NULL.</summary>
    /// <exception cref="ValidationException">The value cannot be stored.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(IParameterWriter writer, int ordinal, T value)
    {
        if (value is null)
        {
            WriteNull(writer, ordinal);
        }
        else
        {
            WriteValue(writer, ordinal, value);
        }
    }

    /// <summary>The value as the column will hold it: a decimal is rounded to its declared digits. Values to compare with stay as they are.</summary>
    /// <exception cref="ValidationException">The column cannot hold the value.</exception>
    public T Store(T value) => value is null ? value : StoreValue(value);

    /// <summary>Reads a cell that was selected, by one of the row's methods. They throw if it is NULL.</summary>
    protected abstract T ReadValue<TRow>(in TRow row, int ordinal)
        where TRow : struct, IRow;

    /// <summary>Writes a value, which is never null, by one of the writer's methods: that of the kind of the <see cref="StoreType"/>.</summary>
    protected abstract void WriteValue(IParameterWriter writer, int ordinal, T value);

    /// <summary>A value, which is never null, as the column will hold it.</summary>
    /// <exception cref="ValidationException">The column cannot hold the value.</exception>
    protected virtual T StoreValue(T value) => value;

    /// <summary>
    /// The value of a string from outside, such as one of a URL's query: numbers, dates and times as in JSON, whatever the current culture.
    /// </summary>
    /// <exception cref="FormatException">It is not a valid value.</exception>
    /// <exception cref="ArgumentException">The same.</exception>
    /// <exception cref="OverflowException">The same.</exception>
    protected virtual T ParseValue(string text) => TextValue.Parse<T>(text);

    /// <summary>Writes NULL.</summary>
    private protected virtual void WriteNull(IParameterWriter writer, int ordinal)
    {
        if (IsUnicode)
        {
            writer.Null(ordinal, Kind);
        }
        else
        {
            writer.NonUnicodeString(ordinal, null);
        }
    }

    /// <summary>The value of an object: one of the type itself, a string, or what can be written as one, such as a number of another type.</summary>
    /// <exception cref="FormatException">It is not a valid value.</exception>
    /// <exception cref="ArgumentException">The same.</exception>
    /// <exception cref="OverflowException">The same.</exception>
    internal T ValueOf(object value) => value is T known ? known : ParseValue(TextValue.Of(value));

    /// <summary>The text that <see cref="ValueOf"/> reads.</summary>
    /// <exception cref="FormatException">The value has no text.</exception>
    internal virtual string TextOf(T value) => TextValue.Of(value!);

    /// <summary>The type that reads NULL as null. Of a value type, whose nullable form has a type of its own, it is the type itself.</summary>
    internal FieldType<T> OrNull => ReadsNull || default(T) is not null ? this : _orNull ??= new NullableReferenceType<T>(this);

    /// <summary>True if NULL is read as null.</summary>
    internal virtual bool ReadsNull => false;

    /// <summary>The type of a value type's nullable form, if it was used.</summary>
    internal FieldType? Lifted { get; set; }

    /// <summary>The rank of an enum member in the order of values, if <see cref="FieldType.Names"/> are stored.</summary>
    /// <exception cref="ValidationException">The value is not a member.</exception>
    internal virtual int RankOf(T value) => throw new InvalidOperationException($"{typeof(T)} is not stored by name.");

    internal sealed override object? ReadObject<TRow>(in TRow row, int ordinal) => row.IsNull(ordinal) ? null : Read(in row, ordinal);

    internal sealed override string? ReadText<TRow>(in TRow row, int ordinal) => row.IsNull(ordinal) ? null : TextOf(Read(in row, ordinal));

    internal sealed override TResult Accept<TResult>(IFieldTypeVisitor<TResult> visitor) => visitor.Visit(this);

    internal sealed override void Copy<TRow>(in TRow row, int ordinal, IParameterWriter writer) => Write(writer, 0, Read(in row, ordinal));
}
