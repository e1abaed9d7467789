namespace Tortoise.Generators.Model;

/// <summary>The type of a field.</summary>
/// <param name="Kind">A row of <see cref="Catalog.FieldCatalog"/>: what the column holds.</param>
/// <param name="Clr">The CLR type without a question mark, as C# text.</param>
/// <param name="IsNullable">True if NULL is allowed.</param>
internal sealed record FieldTypeSpec(string Kind, string Clr, bool IsNullable)
{
    /// <summary>True for <c>string</c>, <c>byte[]</c>, arrays and lists.</summary>
    public required bool IsReference { get; init; }

    /// <summary>The spec of an enum; null for every other type.</summary>
    public EnumSpec? Enum { get; init; }

    /// <summary>The user's field type; null for a type of the catalog.</summary>
    public string? FieldType { get; init; }

    /// <summary>The column of the user's field type; null for a type of the catalog, and for a class of another assembly.</summary>
    public StoreTypeSpec? StoreType { get; init; }

    /// <summary>The value that the type wraps, and as which it is stored; null for every other type.</summary>
    public WrappedSpec? Wrapped { get; init; }

    /// <summary>The kind of what the column holds: that of a wrapped value.</summary>
    public string StoredKind => Wrapped?.Kind ?? Kind;

    /// <summary>How the property is stored as JSON; null for every other type.</summary>
    public JsonSpec? Json { get; init; }

    /// <summary>The type of an array's or list's elements; null for every other type.</summary>
    public FieldTypeSpec? Element { get; init; }

    /// <summary>True for a list, which is stored as an array.</summary>
    public bool IsList { get; init; }

    /// <summary>The total number of digits and that after the point, if declared.</summary>
    public (int Digits, int Scale)? Precision { get; init; }

    /// <summary>False for a string that is stored with one byte per character.</summary>
    public bool IsUnicode { get; init; } = true;

    /// <summary>The CLR type of the property.</summary>
    public string ClrType => IsNullable ? Clr + "?" : Clr;

    public bool IsEnumAsText => Enum is { AsText: true };
}
