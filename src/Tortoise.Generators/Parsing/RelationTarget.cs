using Microsoft.CodeAnalysis;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>What the key of a relation refers to, checked.</summary>
internal static class RelationTarget
{
    /// <summary>The parts of the key; empty if there is none, which was reported.</summary>
    public static IReadOnlyList<KeyPart> Parts(ModelDeclaration model, IPropertySymbol property, AttributeData attribute, INamedTypeSymbol target)
    {
        var toField = attribute.NamedString("ToField");
        if (toField is not null && WhyNotUnique(model, target, toField) is { } problem)
        {
            model.Report(RelationRules.ToField, attribute.LocationOfNamed("ToField"), [toField, property.Name, problem]);
            return [];
        }

        var parts = new TargetKey(model.Compilation, model.CancellationToken).Of(target, toField);
        if (parts.Count == 0 && TargetKey.PropertiesOf(target).Any(static candidate => candidate.Type is IErrorTypeSymbol))
        {
            // It is still being typed.
            model.Break();
        }
        else if (parts.Count == 0)
        {
            model.Report(RelationRules.Target, property, property.Name, target.Text(), "which has no key to refer to");
        }

        return parts;
    }

    private static string? WhyNotUnique(ModelDeclaration model, INamedTypeSymbol target, string name)
    {
        var property = TargetKey.PropertiesOf(target).FirstOrDefault(candidate => candidate.Name == name);
        return property switch
        {
            null => $"'{target.Name}' has no such property",
            _ when RelationCollector.IsRelation(property) => "it is a relation itself",
            _ when FieldTypeParser.IsNullable(property.Type) => "it may be NULL",
            _ when property.FindAttribute(AttributeNames.Unique) is { } unique => unique.NamedString("Where") is null ? null : "it is unique only under a condition",
            _ when new TargetKey(model.Compilation, model.CancellationToken).Of(target, null) is [{ Property: var key }] && key == name => null,
            _ => "it is not unique: mark it with [Unique]",
        };
    }
}
