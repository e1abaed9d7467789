using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary>An attribute that is repeated for databases: <c>Databases = […]</c> on all but the one of the others.</summary>
internal static class DatabaseChoices
{
    /// <summary>The attributes of a name, that without databases last; empty for none.</summary>
    public static IReadOnlyList<AttributeData> Of(ModelDeclaration model, IPropertySymbol property, string name)
    {
        for (var current = property; current is not null; current = current.OverriddenProperty)
        {
            if (current.FindAttribute(name) is not null && current.FindAttributes(name).ToArray() is { Length: > 0 } found)
            {
                Check(model, property, found);
                return [.. found.OrderBy(static attribute => Names(attribute).Length == 0)];
            }
        }

        return [];
    }

    public static string[] Names(AttributeData attribute) => attribute.NamedStrings("Databases");

    private static void Check(ModelDeclaration model, IPropertySymbol property, AttributeData[] attributes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in attributes)
        {
            var names = Names(attribute);
            if (names.Length == 0 && !seen.Add(""))
            {
                model.RefuseOption(property, attribute, "there are two for all databases; limit one to some with Databases");
            }
            else if (names.FirstOrDefault(name => !seen.Add(name)) is { } twice)
            {
                model.RefuseOption(property, attribute, $"there are two for '{twice}'");
            }
        }
    }
}
