using System.Collections;
using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// The properties of a model that are columns or relations. As a list: the fields, each name once; an override
/// replaces what it overrides.
/// </summary>
internal sealed class ModelProperties : IReadOnlyList<FieldDeclaration>
{
    private readonly List<FieldDeclaration> _fields = [];
    private readonly List<RelationDeclaration> _relations = [];
    private readonly List<LinkDeclaration> _links = [];
    private readonly List<EmbeddedDeclaration> _embedded = [];
    private (IPropertySymbol Symbol, IReadOnlyList<int> Positions)[]? _declared;

    public int Count => _fields.Count;

    public IReadOnlyList<RelationDeclaration> Relations => _relations;

    public IReadOnlyList<LinkDeclaration> Links => _links;

    public List<EmbeddedDeclaration> Embedded => _embedded;

    /// <summary>Every property that can have options, with the positions of its fields: one, or those of a relation's key.</summary>
    public IReadOnlyList<(IPropertySymbol Symbol, IReadOnlyList<int> Positions)> Declared => _declared ??=
    [
        .. _fields
            .Select(static (declared, position) => (Field: declared, Positions: (IReadOnlyList<int>)[position]))
            .Where(static pair => pair.Field is { Part: null, OffsetOf: null })
            .Select(static pair => (pair.Field.Symbol, pair.Positions))
            .Concat(_relations.Select(relation => (relation.Symbol, Positions(relation))))
            .OrderBy(static declared => declared.Item2.DefaultIfEmpty(int.MaxValue).Min()),
    ];

    public FieldDeclaration this[int index] => _fields[index];

    /// <summary>Position of the field, or -1.</summary>
    public int IndexOf(string name) => _fields.FindIndex(field => field.Name == name);

    /// <summary>Positions of the field, or of the key of the relation, of this name.</summary>
    public IReadOnlyList<int> Positions(string name) => IndexOf(name) is >= 0 and var position
        ? [position]
        : _relations.Find(relation => relation.Symbol.Name == name) is { } found ? Positions(found)
        : _embedded.Find(embedded => embedded.Symbol.Name == name) is { } value ? [.. Enumerable.Range(0, Count).Where(position => _fields[position].Embedded == value)]
        : [];

    public void Add(IPropertySymbol property) => Add(new FieldDeclaration(property));

    /// <summary>Adds the field that keeps the offset of a property, after that.</summary>
    public void AddOffset(IPropertySymbol property, string name) => Add(new FieldDeclaration(property, name, null, null) { OffsetOf = property.Name });

    /// <summary>Adds a relation, and the parts of its key that no property declares.</summary>
    public void Add(RelationDeclaration relation, Func<string, bool> isDeclared)
    {
        _declared = null;
        _relations.Add(relation);
        for (var i = 0; i < relation.Parts.Count; i++)
        {
            if (!isDeclared(relation.Fields[i]))
            {
                Add(new FieldDeclaration(relation.Symbol, relation.Fields[i], relation, relation.Parts[i]));
            }
        }
    }

    public void Add(LinkDeclaration link) => _links.Add(link);

    /// <summary>Adds an embedded value with the fields of its members. It replaces one that it overrides.</summary>
    public void Add(EmbeddedDeclaration embedded)
    {
        Remove(embedded.Symbol.Name);
        _embedded.Add(embedded);
        foreach (var leaf in embedded.Leaves)
        {
            Add(new FieldDeclaration(leaf.Symbol, leaf.Name, null, null) { Embedded = embedded });
        }
    }

    /// <summary>Sets the type of a field; removes the field if it has none.</summary>
    public void Resolve(int position, FieldTypeSpec? type)
    {
        if (type is null)
        {
            _declared = null;
            _fields.RemoveAt(position);
        }
        else
        {
            _fields[position] = _fields[position] with { Type = type };
        }
    }

    /// <summary>The property that declares the field, relation or links of this name, or the relation that the field is a key of; null if there is none.</summary>
    public IPropertySymbol? DeclaredAs(string name) =>
        _fields.Find(field => field.Name == name)?.Symbol
        ?? _relations.Find(relation => relation.Symbol.Name == name || relation.Fields.Contains(name))?.Symbol
        ?? _links.Find(links => links.Symbol.Name == name)?.Symbol
        ?? _embedded.Find(embedded => embedded.Symbol.Name == name)?.Symbol;

    /// <summary>Removes the field, relation or links of a name, if there are any.</summary>
    public void Remove(string name)
    {
        _declared = null;
        _fields.RemoveAll(field => field.Name == name || field.OffsetOf == name);
        _links.RemoveAll(links => links.Symbol.Name == name);
        _fields.RemoveAll(field => field.Embedded?.Symbol.Name == name);
        _embedded.RemoveAll(embedded => embedded.Symbol.Name == name);
        foreach (var relation in _relations.Where(relation => relation.Symbol.Name == name).ToArray())
        {
            Remove(relation);
        }
    }

    /// <summary>Removes a relation, and the parts of its key that no property declares.</summary>
    public void Remove(RelationDeclaration relation)
    {
        _declared = null;
        _relations.Remove(relation);
        _fields.RemoveAll(field => field.Relation == relation);
    }

    public IEnumerator<FieldDeclaration> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(FieldDeclaration field)
    {
        _declared = null;
        var index = IndexOf(field.Name);
        if (index < 0)
        {
            _fields.Add(field);
        }
        else
        {
            _fields[index] = field;
        }
    }

    private IReadOnlyList<int> Positions(RelationDeclaration relation) => [.. relation.Fields.Select(IndexOf).Where(static position => position >= 0)];
}
