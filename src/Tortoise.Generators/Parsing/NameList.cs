using Microsoft.CodeAnalysis;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// The field names that an attribute lists, resolved to their indexes; a relation stands for its key. A wrong name is reported where it
/// is.
/// </summary>
internal static class NameList
{
    public static List<FieldPosition> Resolve(ModelDeclaration model, ModelProperties properties, AttributeData attribute, bool signed = false) =>
        Resolve(model, properties, attribute, attribute.Names(), attribute.LocationOfName, signed);

    /// <summary>The names in an option of the attribute.</summary>
    public static List<FieldPosition> Resolve(ModelDeclaration model, ModelProperties properties, AttributeData attribute, string option) =>
        Resolve(model, properties, attribute, attribute.NamedStrings(option), _ => attribute.LocationOfNamed(option), signed: false);

    private static List<FieldPosition> Resolve(
        ModelDeclaration model, ModelProperties properties, AttributeData attribute, string[] names, Func<int, Location?> locate, bool signed)
    {
        var positions = new List<FieldPosition>();
        for (var i = 0; i < names.Length; i++)
        {
            var isDescending = signed && names[i].StartsWith("-", StringComparison.Ordinal);
            var name = isDescending ? names[i].Substring(1) : names[i];
            var found = properties.Positions(name);
            if (found.Count == 0)
            {
                var known = string.Join(", ", properties.Select(static field => field.Name));
                Report($"is not a field of '{model.Type.Name}'; its fields are {known}");
            }
            else if (positions.Any(earlier => found.Contains(earlier.Position)))
            {
                Report("is listed twice");
            }
            else
            {
                positions.AddRange(found.Select(position => new FieldPosition(position, isDescending)));
            }

            void Report(string problem) =>
                model.Report(ModelRules.UnknownName, locate(i), [name, attribute.OptionName(), problem]);
        }

        return positions;
    }
}
