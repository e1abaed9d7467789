namespace Tortoise.Generators.Model;

/// <summary>The store type of a field type of the user's, as far as its source tells.</summary>
internal sealed record StoreTypeSpec
{
    /// <summary>The property of the runtime's <c>FieldTypes</c> whose store type it has; null for any other.</summary>
    public string? Kind { get; init; }

    /// <summary>The property of <c>StoreTypes</c>; null for any other.</summary>
    public string? Name { get; init; }

    /// <summary>The name of a type of some databases, or of an enum of the database; null for any other.</summary>
    public string? Native { get; init; }

    /// <summary>The databases that have the native type.</summary>
    public EquatableArray<string> Databases { get; init; }

    /// <summary>The values of an enum of the database.</summary>
    public EquatableArray<string> Values { get; init; }

    public (int Digits, int Scale)? Precision { get; init; }

    public int? Length { get; init; }

    /// <summary>The code that nobody but the program can evaluate; null if the type is known.</summary>
    public string? Unknown { get; init; }
}
