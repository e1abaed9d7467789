namespace Tortoise.Values;

/// <summary>
/// A named type of columns, apart from the CLR type that a property has. Each dialect spells it; its values travel as those of one primitive.
/// <see cref="StoreTypes"/> has them all.
/// </summary>
public sealed class StoreType
{
    internal StoreType(string name, FieldKind kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <summary>Its name, for messages. How a database calls it, its dialect knows.</summary>
    public string Name { get; }

    /// <summary>As what its values are read and written.</summary>
    public FieldKind Kind { get; }

    /// <summary>Greatest length of a value; null is without bound.</summary>
    public int? Length { get; private init; }

    /// <summary>Digits in all of a decimal; null where none are declared and for every other type.</summary>
    public int? Precision { get; private init; }

    /// <summary>Digits after the point of a decimal; null where none are declared and for every other type.</summary>
    public int? Scale { get; private init; }

    /// <summary>False for strings of one byte per character.</summary>
    public bool IsUnicode { get; internal init; } = true;

    /// <summary>
    /// True where a database can have a type of its own for it, other than the one its values travel as: there a value is cast to it, and a
    /// cell from it.
    /// </summary>
    internal bool IsCast { get; init; }

    /// <summary>The same type with a greatest length.</summary>
    /// <param name="length">Characters of a string, or bytes.</param>
    /// <exception cref="ArgumentException">Values of the type have no length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive.</exception>
    public StoreType WithLength(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        return Kind is FieldKind.String or FieldKind.Bytes
            ? new(Name, Kind) { Length = length, IsUnicode = IsUnicode, IsCast = IsCast }
            : throw new ArgumentException($"Values of the store type {Name} have no length; only strings and bytes do.", nameof(length));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal StoreType WithDigits(int precision, int scale) => new(Name, Kind) { Precision = precision, Scale = scale };
}
