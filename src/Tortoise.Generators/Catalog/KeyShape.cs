using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Catalog;

/// <summary>The primary key as parameters, as a type and as expressions.</summary>
internal sealed class KeyShape
{
    private readonly FieldSpec[] _parts;
    private readonly string[] _names;
    private readonly string _fields;

    public KeyShape(ModelSpec model)
    {
        _parts = [.. model.Key.Select(index => model.Fields[index])];
        _fields = $"{model.Type.Table}.Fields";
        _names = new string[_parts.Length];
        for (var i = 0; i < _parts.Length; i++)
        {
            _names[i] = ParameterName(_parts[i].Name, i);
        }
    }

    /// <summary>An internal type cannot be part of the signature of a public method.</summary>
    public string Accessibility =>
        _parts.All(static part => part.Type is { Enum: null, FieldType: null, Wrapped: null } || part.Accessibility == "public") ? "public" : "internal";

    public GeneratedParameter[] Parameters => [.. _parts.Select((part, i) => new GeneratedParameter(part.Type.ClrType, _names[i]))];

    /// <summary>The key as one type; a composite key is a tuple.</summary>
    public string Type => IsComposite
        ? $"({string.Join(", ", _parts.Select(static part => $"{part.Type.ClrType} {part.Identifier}"))})"
        : _parts[0].Type.ClrType;

    /// <summary>The condition that finds the key in the parameters.</summary>
    public string Condition => string.Join(" && ", _parts.Select((part, i) => $"{_fields}.{part.Identifier} == {_names[i]}"));

    /// <summary>How InBulk finds a key: the field, or a predicate.</summary>
    public string Finder => IsComposite
        ? $"static key => {string.Join(" && ", _parts.Select(part => $"{_fields}.{part.Identifier} == key.{part.Identifier}"))}"
        : $"{_fields}.{_parts[0].Identifier}";

    /// <summary>Reads the key of a model.</summary>
    public string Selector(Func<FieldSpec, string> get) => IsComposite
        ? $"static model => ({string.Join(", ", _parts.Select(get))})"
        : $"static model => {get(_parts[0])}";

    private bool IsComposite => _parts.Length > 1;

    private string ParameterName(string property, int index)
    {
        var name = char.ToLowerInvariant(property[0]) + property.Substring(1);
        while (name == "cancellationToken" || _names.Take(index).Contains(CSharpNames.Escape(name)))
        {
            name += "Key";
        }

        return CSharpNames.Escape(name);
    }
}
