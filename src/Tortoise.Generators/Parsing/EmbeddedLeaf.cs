using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>A member of an embedded value that is a column.</summary>
/// <param name="Symbol">The property of the embedded type.</param>
/// <param name="Name">The path to it: <c>Address.City</c>.</param>
/// <param name="Column">The name of the column.</param>
/// <param name="IsOptional">True if a value that it belongs to can be null.</param>
/// <param name="Way">The way from the property to the member, as C#: <c>?.Place.City</c>.</param>
/// <param name="Owner">The way to the object that has the member.</param>
/// <param name="OwnerMayBeMissing">True if that object can be null, or is null because the program forgot it.</param>
/// <param name="Type">The type of the member.</param>
internal sealed record EmbeddedLeaf(
    IPropertySymbol Symbol, string Name, string Column, bool IsOptional, string Way, string Owner, bool OwnerMayBeMissing, FieldTypeSpec Type);
