using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>A field as declared: by a property, or by a relation of whose key it is a part.</summary>
/// <param name="Symbol">The property, or that of the relation.</param>
/// <param name="Name">Name of the field's property.</param>
/// <param name="Relation">The relation; null for a property of its own.</param>
/// <param name="Part">What the field refers to; null for a property of its own.</param>
internal sealed record FieldDeclaration(IPropertySymbol Symbol, string Name, RelationDeclaration? Relation, KeyPart? Part)
{
    public FieldDeclaration(IPropertySymbol symbol)
        : this(symbol, symbol.Name, null, null)
    {
    }

    /// <summary>The embedded value that it is a member of; null for any other.</summary>
    public EmbeddedDeclaration? Embedded { get; init; }

    /// <summary>Name of the field whose offset it keeps; null for any other.</summary>
    public string? OffsetOf { get; init; }

    /// <summary>Its type, when it is known.</summary>
    public FieldTypeSpec Type { get; init; } = null!;

    /// <summary>True if the object initializer must set the field.</summary>
    public bool IsRequired => Part is null && OffsetOf is null && (Embedded?.Symbol ?? Symbol).IsRequired;

    /// <summary>True if a constructor parameter sets the field.</summary>
    public bool Matches(IParameterSymbol parameter) => OffsetOf is null && (Part is null
        ? parameter.Matches(Embedded?.Symbol ?? Symbol)
        : parameter.RefKind == RefKind.None
            && string.Equals(parameter.Name, Name, StringComparison.OrdinalIgnoreCase)
            && parameter.Type.FullName() == (Part.Type with { IsNullable = Relation!.IsNullable }).ClrType);
}
