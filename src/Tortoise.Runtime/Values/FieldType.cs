namespace Tortoise.Values;

/// <summary>How a CLR type is stored. The untyped face: metadata and schema need no more than the kind.</summary>
public abstract class FieldType
{
    private protected FieldType(FieldKind kind) => Kind = kind;

    /// <summary>What the column holds.</summary>
    public FieldKind Kind { get; }

    /// <summary>The type of an array's elements; null for every other kind.</summary>
    public virtual FieldType? Element => null;

    /// <summary>False for strings of one byte per character (<see cref="UnicodeAttribute"/>).</summary>
    public virtual bool IsUnicode => true;

    /// <summary>Digits in all of a decimal; null where none are declared and for every other kind.</summary>
    public virtual int? Precision => null;

    /// <summary>Digits after the point of a decimal; null where none are declared and for every other kind.</summary>
    public virtual int? Scale => null;

    /// <summary>The names by which an enum is stored (<see cref="AsTextAttribute"/>); null for every other type.</summary>
    internal virtual EnumNames? Names => null;

    /// <summary>Writes a cell to a parameter.</summary>
    internal abstract void Copy<TRow>(in TRow row, int ordinal, IParameterWriter writer)
        where TRow : struct, IRow;
}
