using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>[Check] on class and properties.</summary>
internal static class CheckParser
{
    public static EquatableArray<CheckSpec> Parse(
        ModelDeclaration model, ModelProperties properties, IReadOnlyList<FieldSpec> fields, SchemaNames names)
    {
        var checks = new List<CheckSpec>();
        foreach (var type in model.Type.BaseClasses().Append(model.Type))
        {
            foreach (var attribute in type.FindAttributes(AttributeNames.Check))
            {
                if (attribute.NamedString("Name") is null)
                {
                    model.Report(ModelRules.IndexOptions, attribute.Location(), ["Check", model.Type.Name, "on the class it needs a Name"]);
                }

                Add(attribute, []);
            }
        }

        // Faults were reported, and removed fields have shifted the positions.
        foreach (var (property, positions) in properties.Declared.Where(_ => fields.Count == properties.Count))
        {
            foreach (var attribute in ((ISymbol)property).FindAttributes(AttributeNames.Check))
            {
                Add(attribute, [.. positions.Select(position => fields[position].Column)]);
            }
        }

        return [.. checks];

        void Add(AttributeData attribute, string[] columns)
        {
            var sql = attribute.StringAt(0);
            if (string.IsNullOrWhiteSpace(sql))
            {
                model.Report(ModelRules.IndexOptions, attribute.Location(), ["Check", model.Type.Name, "the condition is empty"]);
            }
            else if (names.Take(attribute, "ck", columns) is { } name)
            {
                checks.Add(new CheckSpec(name, sql!));
            }
        }
    }
}
