using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>A field of a target that a foreign key refers to.</summary>
/// <param name="Property">Name of its property.</param>
/// <param name="Type">Its type, never nullable.</param>
/// <param name="MaxLength">Its greatest length, where declared.</param>
/// <param name="IsPublic">True if its type can stand in a public member.</param>
internal sealed record KeyPart(string Property, FieldTypeSpec Type, int? MaxLength, bool IsPublic);
