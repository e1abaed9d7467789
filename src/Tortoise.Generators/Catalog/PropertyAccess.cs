using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Catalog;

/// <summary>Reads and sets properties of <c>model</c>, with an accessor if C# does not allow access.</summary>
internal sealed class PropertyAccess(ModelSpec model)
{
    private readonly Dictionary<OwnerSpec, string> _classes = NameClasses(model);

    /// <summary>The accessor classes: one per class that declares inaccessible properties.</summary>
    public IEnumerable<(OwnerSpec Owner, string Class)> Classes => _classes.Select(static pair => (pair.Key, pair.Value));

    public string Get(FieldSpec field) => field.OffsetOf is { } time ? $"{KeptOffset}.Of({Get(model.Fields[time])})" : field.Embedded is { } member
        ? Get(model.Embedded[member.Property]) + member.Way
        : Get(field.Name, field.Identifier, field.Access);

    public string Get(EmbeddedSpec embedded) => Get(embedded.Name, embedded.Identifier, embedded.Access);

    /// <summary>A statement that sets a property at any time; of an embedded value, the one that has the member.</summary>
    public string Set(FieldSpec field, string value) => field.Embedded is { } member
        ? Set(model.Embedded[member.Property], $"{model.Type.Values}.{model.Embedded[member.Property].Name}({Get(model.Embedded[member.Property])}, {Array.IndexOf([.. model.Fields], field)}, {value})")
        : Set(field.Name, field.Identifier, field.Access, value);

    public string Set(EmbeddedSpec embedded, string value) => Set(embedded.Name, embedded.Identifier, embedded.Access, value);

    /// <summary>The properties that need accessors.</summary>
    public static IEnumerable<(string Name, AccessSpec Access)> Inaccessible(ModelSpec model) => model.Fields
        .Where(static field => field is { Embedded: null, OffsetOf: null, Part: not HierarchyPart.Other })
        .Select(static field => (field.Name, field.Access))
        .Concat(model.Embedded.Select(static embedded => (embedded.Name, embedded.Access)))
        .Where(static property => !property.Access.IsReadable || property.Access.Setter != SetterKind.Assign);

    private string Get(string name, string identifier, AccessSpec access) => access.IsReadable
        ? $"model.{identifier}"
        : $"{Class(access)}.Get{name}(model)";

    private string Set(string name, string identifier, AccessSpec access, string value) => access.Setter switch
    {
        SetterKind.Assign => $"model.{identifier} = {value};",
        SetterKind.None => $"{Class(access)}.Ref{name}(model) = {value};",
        _ => $"{Class(access)}.Set{name}(model, {value});",
    };

    private string Class(AccessSpec access) => _classes[access.Owner] + access.Owner.Arguments;

    private static Dictionary<OwnerSpec, string> NameClasses(ModelSpec model)
    {
        var classes = new Dictionary<OwnerSpec, string>();
        foreach (var owner in Inaccessible(model).Select(static property => property.Access.Owner).Distinct())
        {
            var name = $"__{owner.Name}Access";
            classes[owner] = classes.ContainsValue(name) ? $"{name}{classes.Count + 1}" : name;
        }

        return classes;
    }
}
