using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[Version]</c>: the field with which a save detects that the row was changed.</summary>
internal static class VersionParser
{
    /// <summary>Options that determine a value, which a version does itself.</summary>
    private static readonly string[] Others =
        [AttributeNames.AutoNow, AttributeNames.AutoNowAdd, AttributeNames.DbDefault, AttributeNames.MaxLength, AttributeNames.Sequence, AttributeNames.Unique];

    public static bool Parse(ModelDeclaration model, IPropertySymbol property, FieldTypeSpec type, bool isKey, bool isSecond)
    {
        if (property.FindAttribute(AttributeNames.Version) is not { } attribute)
        {
            return false;
        }

        if (type.Enum is not null || type.Kind is not (FieldCatalog.Int32 or FieldCatalog.Int64 or FieldCatalog.Bytes))
        {
            model.RefuseOption(property, attribute, "a version is an int or a long, or a byte[] on SQL Server");
        }
        else if (type.IsNullable)
        {
            model.RefuseOption(property, attribute, "a version is never NULL; make its type not nullable");
        }
        else if (isKey)
        {
            model.RefuseOption(property, attribute, "the version changes with each save, and the key never does");
        }
        else if (Others.FirstOrDefault(other => property.FindAttribute(other) is not null) is { } other)
        {
            model.RefuseOption(property, attribute, $"a version cannot have [{other}]");
        }
        else if (isSecond)
        {
            model.Report(ModelRules.TwoVersions, property, attribute, model.Type.Name);
        }

        return true;
    }
}
