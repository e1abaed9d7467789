using Microsoft.CodeAnalysis;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>Rules of other libraries on properties that are no fields, which nobody would ask. Tortoise's own are refused there as every option is.</summary>
internal static class IgnoredRules
{
    /// <summary>Says what a form shows, and is no rule.</summary>
    private const string Display = "DataType";

    public static void Report(ModelDeclaration model, IPropertySymbol property, string reason)
    {
        foreach (var attribute in RuleParser.AttributesOf(property))
        {
            if (attribute.OptionName() is var name && name != Display && !AttributeNames.Rules.Contains(name))
            {
                model.Report(FieldRules.IgnoredRule, property, attribute, name, property.Name, reason);
            }
        }
    }
}
