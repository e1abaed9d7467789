using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[Generated]</c>: a column that the database computes.</summary>
internal static class ComputedParser
{
    /// <summary>Options that write a value, or let a program set one.</summary>
    private static readonly string[] Others =
        [AttributeNames.AutoNow, AttributeNames.AutoNowAdd, AttributeNames.DbDefault, AttributeNames.Sequence, AttributeNames.Version];

    public static ComputedSpec? Parse(ModelDeclaration model, IPropertySymbol property, bool isKey)
    {
        var attributes = DatabaseChoices.Of(model, property, AttributeNames.Generated);
        ComputedSpec? result = null;
        foreach (var attribute in attributes.Reverse())
        {
            result = Parse(model, property, attribute, isKey, result);
        }

        return result;
    }

    private static ComputedSpec Parse(ModelDeclaration model, IPropertySymbol property, AttributeData attribute, bool isKey, ComputedSpec? others)
    {
        var sql = attribute.StringAt(0);
        if (isKey)
        {
            model.RefuseOption(property, attribute, "a key identifies the row before anything is computed from it");
        }
        else if (Others.FirstOrDefault(other => property.FindAttribute(other) is not null) is { } other)
        {
            model.RefuseOption(property, attribute, $"a column that the database computes cannot have [{other}]");
        }
        else if (sql is not null && string.IsNullOrWhiteSpace(sql))
        {
            model.RefuseOption(property, attribute, "the expression is empty");
        }

        return new ComputedSpec(sql, attribute.NamedBool("Stored") ?? true) { Databases = [.. DatabaseChoices.Names(attribute)], Else = others };
    }
}
