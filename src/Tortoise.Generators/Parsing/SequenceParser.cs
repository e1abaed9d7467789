using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[Sequence]</c>, and the numbers of a generated key.</summary>
internal static class SequenceParser
{
    /// <summary>Options that give a value, too.</summary>
    private static readonly string[] Others =
        [AttributeNames.AutoNow, AttributeNames.AutoNowAdd, AttributeNames.DbDefault, AttributeNames.Generated, AttributeNames.Version];

    /// <summary>The default of a field whose values are those of a sequence; null for any other.</summary>
    public static DbDefaultSpec? Parse(ModelDeclaration model, IPropertySymbol property, FieldTypeSpec type)
    {
        if (property.FindAttribute(AttributeNames.Sequence) is not { } attribute)
        {
            return null;
        }

        var name = attribute.StringAt(0);
        if (type.Enum is not null || !FieldCatalog.Of(type.StoredKind).CanBeGenerated)
        {
            model.RefuseOption(property, attribute, "only an integer has the numbers of a sequence");
        }
        else if (Others.FirstOrDefault(other => property.FindAttribute(other) is not null) is { } other)
        {
            model.RefuseOption(property, attribute, $"a field with the numbers of a sequence cannot have [{other}]");
        }
        else if (string.IsNullOrWhiteSpace(name))
        {
            model.RefuseOption(property, attribute, "the name of a sequence cannot be empty");
        }
        else if (attribute.NamedLong("Increment") == 0)
        {
            model.RefuseOption(property, attribute, "an increment of 0 would give the same number again and again");
        }

        return new() { Sequence = name ?? "", Numbers = Numbers(attribute) };
    }

    /// <summary>The numbers of a generated key; null for 1, 2, 3 ….</summary>
    public static NumbersSpec? Identity(ModelDeclaration model, IPropertySymbol property, bool isGenerated)
    {
        if (property.FindAttribute(AttributeNames.PrimaryKey) is not { } attribute
            || (attribute.NamedLong("Start") is null && attribute.NamedLong("Increment") is null))
        {
            return null;
        }

        if (!isGenerated)
        {
            model.RefuseOption(property, attribute, "Start and Increment are for keys that the database generates");
        }
        else if (attribute.NamedLong("Increment") == 0)
        {
            model.RefuseOption(property, attribute, "an increment of 0 would give the same key again and again");
        }

        return Numbers(attribute);
    }

    private static NumbersSpec? Numbers(AttributeData attribute)
    {
        var (start, increment) = (attribute.NamedLong("Start") ?? 1, attribute.NamedLong("Increment") ?? 1);
        return (start, increment) == (1, 1) ? null : new(start, increment);
    }
}
