using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary>A many-to-many relation as declared.</summary>
/// <param name="Symbol">Its property.</param>
/// <param name="Attribute">The attribute that makes it one.</param>
/// <param name="Target">The other model.</param>
/// <param name="LinkModel">The model of the links; null for a table that is made.</param>
internal sealed record LinkDeclaration(IPropertySymbol Symbol, AttributeData Attribute, INamedTypeSymbol Target, INamedTypeSymbol? LinkModel);
