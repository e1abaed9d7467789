using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>A value inside a JSON document that an index names by the properties on the way to it: <c>[Index("Settings.Theme.Name")]</c>.</summary>
/// <param name="Document">Position of the document's field.</param>
/// <param name="Members">The properties from there, escaped.</param>
/// <param name="InDocument">The same in the document.</param>
internal sealed record IndexPath(int Document, IReadOnlyList<string> Members, JsonPathSpec InDocument)
{
    /// <summary>True for an attribute that names one, rightly or not. A member of an embedded value is a field.</summary>
    public static bool IsIn(ModelProperties properties, AttributeData attribute) => Array.Exists(attribute.Names(), name => IsPath(properties, name));

    /// <summary>The path; null if there is none, which is reported.</summary>
    public static IndexPath? Resolve(ModelDeclaration model, ModelProperties properties, AttributeData attribute)
    {
        var names = attribute.Names();
        var at = Array.FindIndex(names, name => IsPath(properties, name));
        IndexPath? path = null;
        var problem = names.Length > 1 ? "is a path into a JSON document, which is the only name of its index"
            : names[at][0] == '-' ? "is a path into a JSON document; omit the '-', because an index over one value is read in both directions"
            : Find(model, properties, names[at], out path);
        if (problem is not null)
        {
            model.Report(ModelRules.UnknownName, attribute.LocationOfName(at), [names[at], attribute.OptionName(), problem]);
        }

        return path;
    }

    private static bool IsPath(ModelProperties properties, string name) =>
        name.TrimStart('-') is var path && properties.Positions(path).Count == 0 && DocumentOf(properties, path) >= 0;

    /// <summary>Position of the field that a path begins with; -1 if there is none.</summary>
    private static int DocumentOf(ModelProperties properties, string path)
    {
        var end = path.LastIndexOf('.');
        while (end > 0 && properties.IndexOf(path.Substring(0, end)) < 0)
        {
            end = path.LastIndexOf('.', end - 1);
        }

        return end > 0 ? properties.IndexOf(path.Substring(0, end)) : -1;
    }

    private static string? Find(ModelDeclaration model, ModelProperties properties, string name, out IndexPath? path)
    {
        path = null;
        var position = DocumentOf(properties, name);
        var document = properties[position];
        if (document.Type?.Json is null)
        {
            return $"is not a path into a JSON document: '{document.Name}' is not one";
        }

        var members = name.Substring(document.Name.Length + 1).Split('.');
        var handles = new JsonHandles(model.Compilation);
        var type = document.Symbol.Type;
        var handle = "";
        var steps = new List<JsonStepSpec>();
        foreach (var member in members)
        {
            var known = FieldTypeParser.Unwrap(type) is INamedTypeSymbol named && handles.HasMembers(named) ? JsonHandles.Properties(named) : [];
            if (known.FirstOrDefault(property => property.Name == member) is not { } found)
            {
                return known.Count == 0
                    ? $"is not a path into a JSON document: '{type.Name}' has no members that are known"
                    : $"is not a path into a JSON document: '{member}' is not a member of '{type.Name}'; its members are {string.Join(", ", known.Select(static property => property.Name))}";
            }

            steps.Add(JsonHandles.GivenName(found) is { } given ? new(given, IsNamed: true) : new(found.Name, IsNamed: false));
            handle = handles.OfMember(found);
            type = found.Type;
        }

        if (!JsonHandles.IsValue(handle))
        {
            return $"is not a value: '{members[members.Length - 1]}' is an object, a list, or of a type whose JSON is not known; name a member that is a string, a number, a bool, an enum or a Guid";
        }

        path = new IndexPath(position, [.. members.Select(CSharpNames.Escape)], new([.. steps], document.Type.Json.Options?.Naming, JsonContextOptions.KindOf(document.Type.Json.Options, type)));
        return null;
    }
}
