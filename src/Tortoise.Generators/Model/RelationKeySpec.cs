namespace Tortoise.Generators.Model;

/// <summary>One part of the key of a relation.</summary>
/// <param name="Field">Index of the field that holds it.</param>
/// <param name="Target">The property of the target that it refers to, escaped if it is a keyword.</param>
/// <param name="IsDeclared">True if the user declared the property of the field.</param>
internal sealed record RelationKeySpec(int Field, string Target, bool IsDeclared);
