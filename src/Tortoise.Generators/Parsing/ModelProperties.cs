using System.Collections;
using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary>The properties that are fields of a model, each name once: an override takes the place of what it overrides.</summary>
internal sealed class ModelProperties : IReadOnlyList<IPropertySymbol>
{
    private readonly List<IPropertySymbol> _properties = [];

    public int Count => _properties.Count;

    public IPropertySymbol this[int index] => _properties[index];

    /// <summary>Place of the property, or -1.</summary>
    public int IndexOf(string name) => _properties.FindIndex(property => property.Name == name);

    public void Add(IPropertySymbol property)
    {
        var index = IndexOf(property.Name);
        if (index < 0)
        {
            _properties.Add(property);
        }
        else
        {
            _properties[index] = property;
        }
    }

    public IEnumerator<IPropertySymbol> GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
