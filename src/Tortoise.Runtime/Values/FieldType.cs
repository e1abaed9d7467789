namespace Tortoise.Values;

/// <summary>How a CLR type is stored. The untyped face: metadata and schema need no more than the type of the column.</summary>
public abstract class FieldType
{
    private protected FieldType(StoreType storeType)
    {
        ArgumentNullException.ThrowIfNull(storeType);
        StoreType = storeType;
    }

    /// <summary>The type of the column if no other is declared (<see cref="ColumnAttribute.Type"/>).</summary>
    public StoreType StoreType { get; }

    /// <summary>The primitive as which values are read and written.</summary>
    public FieldKind Kind => StoreType.Kind;

    /// <summary>The type of an array's elements; null for every other kind.</summary>
    public virtual FieldType? Element => null;

    /// <summary>False for strings of one byte per character (<see cref="UnicodeAttribute"/>).</summary>
    public bool IsUnicode => StoreType.IsUnicode;

    /// <summary>Precision of a decimal; null if none are declared and for every other kind.</summary>
    public int? Precision => StoreType.Precision;

    /// <summary>Scale of a decimal; null if none are declared and for every other kind.</summary>
    public int? Scale => StoreType.Scale;

    /// <summary>The names by which an enum is stored (<see cref="AsTextAttribute"/>, <see cref="AsDatabaseEnumAttribute"/>); null for every other type.</summary>
    internal virtual EnumNames? Names => null;

    /// <summary>Reads a cell of a type that is not known until run time; null for NULL.</summary>
    internal abstract object? ReadObject<TRow>(in TRow row, int ordinal)
        where TRow : struct, IRow;

    /// <summary>Reads a cell as the text that a value can be made of again; null for NULL.</summary>
    internal abstract string? ReadText<TRow>(in TRow row, int ordinal)
        where TRow : struct, IRow;

    /// <summary>Calls the visitor with the type's CLR type.</summary>
    internal abstract TResult Accept<TResult>(IFieldTypeVisitor<TResult> visitor);

    /// <summary>Writes a cell to a parameter.</summary>
    internal abstract void Copy<TRow>(in TRow row, int ordinal, IParameterWriter writer)
        where TRow : struct, IRow;
}
