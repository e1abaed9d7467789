using Microsoft.CodeAnalysis;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>A value inside a JSON document that an index names by the properties on the way to it: <c>[Index("Settings.Theme.Name")]</c>.</summary>
/// <param name="Document">Position of the document's field.</param>
/// <param name="Members">The properties from there.</param>
internal sealed record IndexPath(int Document, IReadOnlyList<string> Members)
{
    /// <summary>True for an attribute that names one.</summary>
    public static bool IsIn(AttributeData attribute) => Array.Exists(attribute.Names(), static name => name.Contains('.'));

    /// <summary>The path; null if there is none, which is reported.</summary>
    public static IndexPath? Resolve(ModelDeclaration model, ModelProperties properties, AttributeData attribute)
    {
        var names = attribute.Names();
        var at = Array.FindIndex(names, static name => name.Contains('.'));
        IndexPath? found = null;
        var problem = names.Length > 1 ? "is a path into a JSON document, which is the only name of its index"
            : names[at][0] == '-' ? "is a path into a JSON document; omit the '-', because an index over one value is read in both directions"
            : Find(model, properties, names[at].Split('.'), out found) ?? "";
        if (problem.Length == 0)
        {
            return found;
        }

        model.Report(ModelRules.UnknownName, attribute.LocationOfName(at), [names[at], attribute.OptionName(), problem]);
        return null;
    }

    private static string? Find(ModelDeclaration model, ModelProperties properties, string[] names, out IndexPath? path)
    {
        path = null;
        var position = properties.IndexOf(names[0]);
        if (position < 0)
        {
            return $"is not a field of '{model.Type.Name}'; its fields are {string.Join(", ", properties.Select(static field => field.Name))}";
        }

        if (properties[position].Type?.Json is null)
        {
            return $"is no path into a JSON document: '{names[0]}' is not one";
        }

        var handles = new JsonHandles(model.Compilation);
        var type = properties[position].Symbol.Type;
        var handle = "";
        foreach (var name in names.Skip(1))
        {
            var members = FieldTypeParser.Unwrap(type) is INamedTypeSymbol named && handles.HasMembers(named) ? [.. JsonHandles.Properties(named)] : Array.Empty<IPropertySymbol>();
            if (Array.Find(members, property => property.Name == name) is not { } member)
            {
                return members.Length == 0
                    ? $"is no path into a JSON document: '{type.Name}' has no members that are known"
                    : $"is no path into a JSON document: '{name}' is not a member of '{type.Name}'; its members are {string.Join(", ", members.Select(static property => property.Name))}";
            }

            handle = handles.OfMember(member);
            type = member.Type;
        }

        if (!JsonHandles.IsValue(handle))
        {
            return $"is no value: '{names[names.Length - 1]}' is an object, a list, or of a type whose JSON is not known; name a member that is a string, a number, a bool, an enum or a Guid";
        }

        path = new IndexPath(position, [.. names.Skip(1).Select(CSharpNames.Escape)]);
        return null;
    }
}
