using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary>A foreign key or a one-to-one relation as declared.</summary>
/// <param name="Symbol">Its property.</param>
/// <param name="Attribute">The attribute that makes it one.</param>
/// <param name="Target">The other model.</param>
/// <param name="Parts">What its key refers to.</param>
internal sealed record RelationDeclaration(
    IPropertySymbol Symbol, AttributeData Attribute, INamedTypeSymbol Target, IReadOnlyList<KeyPart> Parts)
{
    public bool IsOneToOne => Attribute.OptionName() == AttributeNames.OneToOne;

    public bool IsNullable => Symbol.Type.NullableAnnotation != NullableAnnotation.NotAnnotated;

    /// <summary>Names of the fields that hold the key.</summary>
    public IReadOnlyList<string> Fields { get; } = [.. KeyNames(Symbol.Name, Parts)];

    public static IEnumerable<string> KeyNames(string relation, IReadOnlyList<KeyPart> parts) =>
        parts.Select(part => relation + (parts.Count == 1 ? "Id" : part.Property));
}
