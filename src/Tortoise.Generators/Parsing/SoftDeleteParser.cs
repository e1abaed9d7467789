using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[SoftDelete]</c>: the field that marks deleted rows.</summary>
internal static class SoftDeleteParser
{
    /// <summary>Options that determine a value, which only a delete and a restore do.</summary>
    private static readonly string[] Others =
        [AttributeNames.AutoNow, AttributeNames.AutoNowAdd, AttributeNames.Generated, AttributeNames.Unique, AttributeNames.Version];

    public static bool Parse(ModelDeclaration model, IPropertySymbol property, FieldTypeSpec type, bool isKey, bool isSecond)
    {
        if (property.FindAttribute(AttributeNames.SoftDelete) is not { } attribute)
        {
            return false;
        }

        var isTime = type is { IsNullable: true, Kind: FieldCatalog.DateTime or FieldCatalog.DateTimeOffset };
        if (type.Enum is not null || !(isTime || type is { IsNullable: false, Kind: FieldCatalog.Boolean }))
        {
            model.RefuseOption(property, attribute, "the mark of deleted rows is a DateTime?, a DateTimeOffset? or a bool");
        }
        else if (isKey)
        {
            model.RefuseOption(property, attribute, "a delete changes the mark, and the key never changes");
        }
        else if (Others.FirstOrDefault(other => property.FindAttribute(other) is not null) is { } other)
        {
            model.RefuseOption(property, attribute, $"the mark of deleted rows cannot have [{other}]");
        }
        else if (isSecond)
        {
            model.Report(ModelRules.TwoSoftDeletes, property, attribute, model.Type.Name);
        }

        return true;
    }
}
