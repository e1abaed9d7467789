using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>The maximum length of a column: by <c>[MaxLength]</c>, or by a rule of System.ComponentModel.DataAnnotations that limits it.</summary>
internal static class LengthParser
{
    public static int? Parse(ModelDeclaration model, IPropertySymbol property, FieldTypeSpec type)
    {
        var hasLength = FieldCatalog.Of(type.StoredKind).HasLength && type.Enum is null;
        if (property.FindAttribute(AttributeNames.MaxLength) is { } attribute)
        {
            if (!hasLength)
            {
                model.RefuseOption(property, attribute, "only string, Uri, byte[] and memory of bytes have a length");
            }
            else if (attribute.IntAt(0) < 1)
            {
                model.RefuseOption(property, attribute, "the length must be 1 or more");
            }
        }

        return hasLength ? Declared(property) : null;
    }

    /// <summary>The least of the declared lengths; null if there is none.</summary>
    public static int? Declared(IPropertySymbol property)
    {
        var length = property.FindAttribute(AttributeNames.MaxLength)?.IntAt(0);
        foreach (var attribute in RuleParser.AttributesOf(property))
        {
            if (RuleParser.NameOf(attribute) switch
            {
                "StringLength" or "MaxLength" => attribute.IntAt(0),
                "Length" => attribute.IntAt(1),
                _ => null,
            } is > 0 and var other)
            {
                length = Math.Min(length ?? int.MaxValue, other);
            }
        }

        return length;
    }
}
