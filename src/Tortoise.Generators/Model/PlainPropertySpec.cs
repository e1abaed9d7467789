namespace Tortoise.Generators.Model;

/// <summary>A <c>partial</c> property that is left out of a broken model; it is implemented, or the compiler would report only that.</summary>
/// <param name="Identifier">Name of the property, escaped if it is a keyword.</param>
/// <param name="Type">Its type as C# text.</param>
/// <param name="IsReference">True for a reference that is not nullable.</param>
/// <param name="Modifiers">Modifiers before the type, <c>partial</c> included.</param>
/// <param name="Getter">Head of the getter; null for none.</param>
/// <param name="Setter">Head of the setter; null for none.</param>
internal sealed record PlainPropertySpec(string Identifier, string Type, bool IsReference, string Modifiers, string? Getter, string? Setter);
