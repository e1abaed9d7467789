namespace Tortoise.Generators.Model;

/// <summary>A member of an embedded value: a column, or an embedded value itself.</summary>
/// <param name="Identifier">Name of the property, escaped if it is a keyword.</param>
/// <param name="Type">Its type, if it is a column.</param>
/// <param name="Embedded">Its type, if it is an embedded value.</param>
/// <param name="IsNullable">True if it can be null.</param>
/// <param name="IsPublic">True if its handle can be public.</param>
/// <param name="Summary">The property's own summary as XML on one line; null for none.</param>
internal sealed record EmbeddedMemberSpec(string Identifier, FieldTypeSpec? Type, EmbeddedTypeSpec? Embedded, bool IsNullable, bool IsPublic, string? Summary)
{
    /// <summary>The number of its columns.</summary>
    public int Count => Embedded?.Count ?? 1;
}
