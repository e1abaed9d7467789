using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>[Index] on class and properties, and [UniqueTogether].</summary>
internal static class IndexParser
{
    public static (EquatableArray<IndexSpec> Indexes, EquatableArray<IndexSpec> Uniques) Parse(
        ModelDeclaration model, ModelProperties properties, IReadOnlyList<FieldSpec> fields, string table)
    {
        var indexes = new List<IndexSpec>();
        var uniques = new List<IndexSpec>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in model.Type.BaseClasses().Append(model.Type))
        {
            foreach (var attribute in type.FindAttributes(AttributeNames.Index))
            {
                Add(indexes, attribute, "ix", OnClass(attribute, atLeast: 1));
            }

            foreach (var attribute in type.FindAttributes(AttributeNames.UniqueTogether))
            {
                Add(uniques, attribute, "uq", OnClass(attribute, atLeast: 2));
            }
        }

        for (var i = 0; i < properties.Count; i++)
        {
            foreach (var attribute in ((ISymbol)properties[i]).FindAttributes(AttributeNames.Index))
            {
                if (attribute.Names().Length > 0)
                {
                    model.RefuseOption(properties[i], attribute, "an index over several properties stands on the class");
                }

                Add(indexes, attribute, "ix", [i]);
            }
        }

        return ([.. indexes], [.. uniques]);

        List<int> OnClass(AttributeData attribute, int atLeast)
        {
            if (attribute.Names().Length < atLeast)
            {
                var need = atLeast == 1
                    ? "on the class it names the properties of the index"
                    : "it takes two names or more; for one property use [Unique] on it";
                model.RefuseOption(model.Type, attribute, need);
            }

            return NameList.Resolve(model, properties, attribute);
        }

        void Add(List<IndexSpec> list, AttributeData attribute, string prefix, List<int> places)
        {
            // What is broken was reported: a field without a place, or a name without a field.
            if (fields.Count < properties.Count || places.Count == 0)
            {
                return;
            }

            var name = attribute.NamedString("Name")
                ?? string.Join("_", places.Select(place => fields[place].Column).Prepend(table).Prepend(prefix));
            if (!names.Add(name))
            {
                model.Report(ModelRules.DuplicateIndex, attribute.Location(), [name, model.Type.Name]);
                return;
            }

            list.Add(new IndexSpec(name, [.. places]));
        }
    }
}
