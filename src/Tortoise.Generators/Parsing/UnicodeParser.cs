using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[Unicode(false)]</c>: a string of Latin-1 characters, without the control characters that code page 1252 replaces.</summary>
internal static class UnicodeParser
{
    public static bool Parse(ModelDeclaration model, IPropertySymbol property, FieldTypeSpec type)
    {
        if (property.FindAttribute(AttributeNames.Unicode) is not { } attribute)
        {
            return true;
        }

        var isUnicode = attribute.At(0) is not { Kind: TypedConstantKind.Primitive, Value: false };
        if (type.StoredKind != FieldCatalog.String)
        {
            model.RefuseOption(property, attribute, "it applies to a string or an [AsText] enum only");
        }
        else if (!isUnicode && type.Enum?.Members.FirstOrDefault(static name => !Holds(name)) is { } member)
        {
            model.RefuseOption(property, attribute, $"the name of '{member}' has characters beyond Latin-1");
        }

        return isUnicode;
    }

    public static bool Holds(string text) => text.All(static character => character is < '\u0080' or (>= '\u00A0' and <= '\u00FF'));
}
