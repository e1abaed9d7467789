namespace Tortoise.Values;

/// <summary>How values of a CLR type are read from a row and written to a parameter.</summary>
/// <typeparam name="T">The CLR type; <c>int?</c> has a type of its own.</typeparam>
public abstract class FieldType<T> : FieldType
{
    private protected FieldType(FieldKind kind)
        : base(kind)
    {
    }

    /// <summary>Reads a cell.</summary>
    /// <exception cref="DataConversionException">The cell is NULL or holds something else.</exception>
    public abstract T Read<TRow>(in TRow row, int ordinal)
        where TRow : struct, IRow;

    /// <summary>Writes a parameter.</summary>
    public abstract void Write(IParameterWriter writer, int ordinal, T value);

    /// <summary>The value as the column will hold it: a decimal is rounded to its declared digits. Values to compare with stay as they are.</summary>
    /// <exception cref="ValidationException">The column cannot hold the value.</exception>
    public virtual T Store(T value) => value;

    /// <summary>The type that reads NULL as null. Of a value type's nullable form it is the type itself.</summary>
    internal virtual FieldType<T> OrNull => this;

    /// <summary>The type of a value type's nullable form, where it was asked for.</summary>
    internal FieldType? Lifted { get; set; }

    /// <summary>The place of an enum's member in the order of their values, where <see cref="FieldType.Names"/> are stored.</summary>
    /// <exception cref="ValidationException">The value is not a member.</exception>
    internal virtual int RankOf(T value) => throw new InvalidOperationException($"{typeof(T)} is not stored by name.");

    internal sealed override void Copy<TRow>(in TRow row, int ordinal, IParameterWriter writer) => Write(writer, 0, Read(in row, ordinal));
}
