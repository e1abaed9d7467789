namespace Tortoise.Values;

/// <summary>
/// A named column type, independent of a property's CLR type. Each dialect spells it; its values travel as those of one primitive.
/// <see cref="StoreTypes"/> has them all.
/// </summary>
public sealed class StoreType
{
    internal StoreType(string name, FieldKind kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <summary>Its name, for messages. Each dialect has its own spelling.</summary>
    public string Name { get; }

    /// <summary>The primitive as which its values are read and written.</summary>
    public FieldKind Kind { get; }

    /// <summary>Maximum length of a value; null is unlimited.</summary>
    public int? Length { get; private init; }

    /// <summary>Precision of a decimal; null if none are declared and for every other type.</summary>
    public int? Precision { get; private init; }

    /// <summary>Scale of a decimal; null if none are declared and for every other type.</summary>
    public int? Scale { get; private init; }

    /// <summary>False for strings of one byte per character.</summary>
    public bool IsUnicode { get; internal init; } = true;

    /// <summary>
    /// True if a database can have a type of its own for it, other than the one its values travel as: there a value is cast to it, and a
    /// cell from it.
    /// </summary>
    internal bool IsCast { get; init; }

    /// <summary>True for text whose characters are not the value as anyone else writes it: it is compared, but not converted.</summary>
    internal bool IsEncoded { get; init; }

    /// <summary>The name of the type where enums are types of the database; null for every other type.</summary>
    internal string? EnumName { get; init; }

    /// <summary>The values of an enum that the database knows, in their order; empty for every other type.</summary>
    internal IReadOnlyList<string> EnumValues { get; init; } = [];

    /// <summary>The databases that have the type, if its name is theirs; null for one that each dialect spells.</summary>
    internal IReadOnlyList<string>? Databases { get; init; }

    /// <summary>The same type with a maximum length.</summary>
    /// <param name="length">Characters of a string, or bytes.</param>
    /// <exception cref="ArgumentException">Values of the type have no length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive.</exception>
    public StoreType WithLength(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        return Kind is FieldKind.String or FieldKind.Bytes && EnumName is null
            ? new(Name, Kind) { Length = length, IsUnicode = IsUnicode, IsCast = IsCast, IsEncoded = IsEncoded, Databases = Databases }
            : throw new ArgumentException($"Values of the store type {Name} have no length; only strings and bytes do.", nameof(length));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal StoreType WithDigits(int precision, int scale) => new(Name, Kind) { Precision = precision, Scale = scale };
}
