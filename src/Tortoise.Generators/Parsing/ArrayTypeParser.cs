using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary><c>T[]</c> and <c>List&lt;T&gt;</c> as arrays of the database. <c>byte[]</c> is a scalar, not an array.</summary>
internal static class ArrayTypeParser
{
    /// <summary>The type of the elements; null if the type is neither an array nor a list.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: not SpecialType.System_Byte } array => array.ElementType,
        INamedTypeSymbol { MetadataName: "List`1", ContainingType: null } list
            when list.ContainingNamespace.FullName() == "System.Collections.Generic" => list.TypeArguments[0],
        _ => null,
    };

    public static FieldTypeSpec? Parse(ModelDeclaration model, IPropertySymbol property, ITypeSymbol type, ITypeSymbol element, bool isNullable)
    {
        if (FieldTypeParser.RowOf(FieldTypeParser.Unwrap(element)) is not { CanBeElement: true } row)
        {
            FieldTypeParser.Refuse(
                model, property, element is INamedTypeSymbol item && item.IsModel() ? FieldTypeParser.WhyNoModels(property, item) : "whose elements cannot be stored in an array");
            return null;
        }

        var hasNulls = element.IsReferenceType
            ? element.NullableAnnotation != NullableAnnotation.NotAnnotated
            : !SymbolEqualityComparer.Default.Equals(element, FieldTypeParser.Unwrap(element));
        return new FieldTypeSpec(FieldCatalog.Array, type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName(), isNullable)
        {
            IsReference = true,
            IsList = type is not IArrayTypeSymbol,
            Element = new FieldTypeSpec(row.Kind, row.Clr, hasNulls) { IsReference = row.IsReference },
        };
    }
}
