using Tortoise.Generators.Model;

namespace Tortoise.Generators.Catalog;

/// <summary>Reads and sets properties of <c>model</c>, with an accessor if C# does not allow access.</summary>
internal sealed class PropertyAccess(ModelSpec model)
{
    private readonly Dictionary<OwnerSpec, string> _classes = NameClasses(model);

    /// <summary>The accessor classes: one per class that declares inaccessible properties.</summary>
    public IEnumerable<(OwnerSpec Owner, string Class)> Classes => _classes.Select(static pair => (pair.Key, pair.Value));

    public string Get(FieldSpec field) => field.Access.IsReadable
        ? $"model.{field.Identifier}"
        : $"{Class(field)}.Get{field.Name}(model)";

    /// <summary>A statement that sets a property at any time.</summary>
    public string Set(FieldSpec field, string value) => field.Access.Setter switch
    {
        SetterKind.Assign => $"model.{field.Identifier} = {value};",
        SetterKind.None => $"{Class(field)}.Ref{field.Name}(model) = {value};",
        _ => $"{Class(field)}.Set{field.Name}(model, {value});",
    };

    public static bool NeedsAccessor(FieldSpec field) => !field.Access.IsReadable || field.Access.Setter != SetterKind.Assign;

    private string Class(FieldSpec field) => _classes[field.Access.Owner] + field.Access.Owner.Arguments;

    private static Dictionary<OwnerSpec, string> NameClasses(ModelSpec model)
    {
        var classes = new Dictionary<OwnerSpec, string>();
        foreach (var owner in model.Fields.Where(NeedsAccessor).Select(static field => field.Access.Owner).Distinct())
        {
            var name = $"__{owner.Name}Access";
            classes[owner] = classes.ContainsValue(name) ? $"{name}{classes.Count + 1}" : name;
        }

        return classes;
    }
}
