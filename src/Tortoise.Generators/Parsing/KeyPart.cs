using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>A field of a target that a foreign key refers to.</summary>
/// <param name="Property">Name of its property.</param>
/// <param name="Column">Its column.</param>
/// <param name="Type">Its type, never nullable.</param>
/// <param name="MaxLength">Its maximum length, if declared.</param>
/// <param name="IsPublic">True if its type can be part of a public member's signature.</param>
internal sealed record KeyPart(string Property, string Column, FieldTypeSpec Type, int? MaxLength, bool IsPublic);
