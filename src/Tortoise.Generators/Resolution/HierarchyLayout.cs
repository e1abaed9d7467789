using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>The common list of fields, relations and links of the classes that share a table.</summary>
internal sealed class HierarchyLayout
{
    private const int LongestValue = 64;

    private readonly ModelSpec[] _classes;
    private readonly HierarchyFault[] _faults;
    private readonly EquatableArray<HierarchyClass> _all;
    private readonly List<(FieldSpec Field, string Owner)> _fields = [];
    private readonly List<(RelationSpec Relation, string Owner)> _relations = [];
    private readonly List<(LinkSpec Links, string Owner)> _links = [];
    private readonly List<(EmbeddedSpec Value, string Owner)> _embedded = [];
    private readonly Dictionary<string, int[]> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _places = new(StringComparer.Ordinal);
    private int _discriminator;

    private HierarchyLayout(ModelSpec[] classes)
    {
        _classes = classes;
        _faults = [.. HierarchyFault.Of(classes)];
        _all =
        [
            .. classes.Select(one => new HierarchyClass(
                one.Type.ModelName,
                one.Hierarchy!.Base,
                Value(one),
                OwnFields(one).Any(static field => field.Rules.Count > 0),
                one.IsValidatable,
                [.. one.Hooks.Where(hook => one.Hierarchy.IsRoot || hook.Modifiers is not null).Select(static hook => hook.Name)])),
        ];
        foreach (var one in classes)
        {
            Add(one);
        }

        IEnumerable<FieldSpec> OwnFields(ModelSpec one) => one.Fields.Skip(Parent(one)?.Fields.Count ?? 0);
    }

    /// <summary>Null if there is no class.</summary>
    public static HierarchyLayout? Of(ModelSpec[] classes) => classes.Length == 0 ? null : new HierarchyLayout(classes);

    /// <summary>One of the classes with what the others bring.</summary>
    public ModelSpec Complete(ModelSpec model)
    {
        var own = model.Type.FullName;
        var hierarchy = model.Hierarchy! with { Classes = _all, Discriminator = _discriminator, Value = Value(model) };
        if (!_places.TryGetValue(own, out var places))
        {
            return model;
        }

        return model with
        {
            Hierarchy = hierarchy,
            BrokenBy = model.BrokenBy ?? _classes[0].BrokenBy ?? _faults.FirstOrDefault()?.Rule,
            Fields = [.. _fields.Select((pair, index) => Field(pair.Field, hierarchy.PartOf(own, pair.Owner), Array.IndexOf(places, index)))],
            Relations = [.. _relations.Select((pair, index) => Relation(pair.Relation, hierarchy.PartOf(own, pair.Owner)))],
            Links = [.. _links.Select((pair, index) => Links(pair.Links, hierarchy.PartOf(own, pair.Owner)))],
            Embedded = [.. model.Embedded.Select(embedded => embedded with { First = places[embedded.First] })],
            Key = [.. model.Key.Select(field => places[field])],
            Indexes = hierarchy.IsRoot ? [.. Collect(static one => one.Indexes, Place)] : [],
            Uniques = hierarchy.IsRoot ? [.. Collect(static one => one.Uniques, Place)] : [],
            Checks = hierarchy.IsRoot ? [.. Collect(static one => one.Checks, static (check, _) => check)] : [],
            Ordering = hierarchy.IsRoot ? model.Ordering : [],
            Construction = hierarchy.IsAbstract ? ConstructionSpec.None : Place(model.Construction, places),
        };

        FieldSpec Field(FieldSpec field, HierarchyPart part, int place) => part switch
        {
            // As the class itself sees it: what it overrides, and may access.
            _ when place >= 0 => model.Fields[place].At(of => places[of]) with { Part = part, IsOfSomeRows = field.IsOfSomeRows },
            HierarchyPart.Other => field with { Part = part, PartialProperty = null, Embedded = null },
            _ => field with { Part = part },
        };

        RelationSpec Relation(RelationSpec relation, HierarchyPart part) => part switch
        {
            HierarchyPart.Own => relation,
            HierarchyPart.Inherited => model.Relations.First(one => one.Name == relation.Name) with { Part = part, Key = relation.Key, Reverse = null },
            _ => relation with { Part = part, PartialProperty = null, Reverse = null },
        };

        LinkSpec Links(LinkSpec links, HierarchyPart part) => part switch
        {
            HierarchyPart.Own => links,
            HierarchyPart.Inherited => model.Links.First(one => one.Name == links.Name) with { Part = part, Reverse = null },
            _ => links with { Part = part, PartialProperty = null, Reverse = null },
        };
    }

    /// <summary>The root as a model with the properties of all classes. Where several classes have one of the same name, each is named after its class, too.</summary>
    public ModelSpec Whole(ModelSpec root)
    {
        var shared = _fields
            .Select(static pair => (Name: Property(pair.Field.Name), pair.Owner))
            .Distinct()
            .GroupBy(static pair => pair.Name)
            .Where(static group => group.Count() > 1)
            .Select(static group => group.Key)
            .ToArray();
        return root with
        {
            Fields = [.. _fields.Select(pair => pair.Field with { Name = Name(pair.Field.Name, pair.Owner), Identifier = Identifier(pair.Field.Name, pair.Field.Identifier, pair.Owner) })],
            Embedded = [.. _embedded.Select(pair => pair.Value with { Name = Name(pair.Value.Name, pair.Owner), Identifier = Identifier(pair.Value.Name, pair.Value.Identifier, pair.Owner) })],
        };

        static string Property(string name) => name.Split('.')[0];

        string Name(string name, string owner)
        {
            if (!shared.Contains(Property(name)))
            {
                return name;
            }

            // The name of the class in full where that is another property's name already.
            var own = OfClass(owner) + Property(name);
            var isTaken = _fields.Any(pair => Property(pair.Field.Name) == own || (pair.Owner != owner && shared.Contains(Property(pair.Field.Name)) && OfClass(pair.Owner) + Property(pair.Field.Name) == own));
            return isTaken ? $"{owner.Substring(owner.IndexOf(':') + 2).Replace('.', '_')}_{name}" : OfClass(owner) + name;
        }

        string OfClass(string owner) => _classes.First(one => one.Type.FullName == owner).Type.Name;

        string Identifier(string name, string identifier, string owner) => Name(name, owner) is var other && other == name ? identifier : other;
    }

    /// <summary>The value of a class; null if it cannot be that of the table, which is reported.</summary>
    private string? Value(ModelSpec model) =>
        Array.Exists(_faults, fault => fault.Rule == HierarchyFault.DuplicateValue && fault.Model == model.Type.FullName) ? null : model.Hierarchy!.Value;

    private void Add(ModelSpec model)
    {
        var (name, parent) = (model.Type.FullName, Parent(model));
        var inherited = parent is null ? [] : _places[parent.Type.FullName];
        var first = _fields.Count;
        var own = model.Fields.Skip(inherited.Length).ToArray();
        int[] places = [.. inherited.Take(model.Fields.Count), .. own.Select((_, index) => first + index)];
        _places.Add(name, places);
        AddEmbedded(model, parent, places);
        _fields.AddRange(own.Select(field => (Placed(field) with { IsOfSomeRows = parent is not null }, name)));
        _relations.AddRange(model.Relations.Skip(parent?.Relations.Count ?? 0).Select(relation => (Place(relation, places), name)));
        _links.AddRange(model.Links.Skip(parent?.Links.Count ?? 0).Select(links => (links, name)));
        if (parent is null)
        {
            _discriminator = _fields.Count;
            _fields.Add((Discriminator(model), name));
        }

        FieldSpec Placed(FieldSpec field)
        {
            var placed = field.At(of => places[of]);
            return placed.Embedded is { } member ? placed with { Embedded = member with { Property = _values[name][member.Property] } } : placed;
        }
    }

    private void AddEmbedded(ModelSpec model, ModelSpec? parent, int[] places)
    {
        var inherited = parent is null ? [] : _values[parent.Type.FullName];
        var own = model.Embedded.Skip(inherited.Length).ToArray();
        _values.Add(model.Type.FullName, [.. inherited, .. own.Select((_, index) => _embedded.Count + index)]);
        _embedded.AddRange(own.Select(value => (value with { First = places[value.First] }, model.Type.FullName)));
    }

    private ModelSpec? Parent(ModelSpec model) => Array.Find(_classes, one => one.Type.FullName == model.Hierarchy!.Base);

    /// <summary>What the classes declare of a kind, each once.</summary>
    private IEnumerable<T> Collect<T>(Func<ModelSpec, EquatableArray<T>> of, Func<T, int[], T> place)
        where T : IEquatable<T> => _classes.SelectMany(one =>
        {
            var inherited = Parent(one) is { } parent ? of(parent) : [];
            return of(one).Where(item => !inherited.Contains(item)).Select(item => place(item, _places[one.Type.FullName]));
        });

    private FieldSpec Discriminator(ModelSpec root)
    {
        var values = _all.Select(static one => one.Value).OfType<string>().ToArray();
        var isText = values.Length == 0 || values.Any(HierarchySpec.IsText);
        return new FieldSpec
        {
            Name = MemberNames.Discriminator,
            Identifier = MemberNames.Discriminator,
            Column = root.Hierarchy!.Column!,
            Type = isText ? new FieldTypeSpec(FieldCatalog.String, "string", IsNullable: false) { IsReference = true } : new FieldTypeSpec(FieldCatalog.Int32, "int", IsNullable: false) { IsReference = false },
            Access = new AccessSpec(SetterKind.Assign, IsReadable: true, new OwnerSpec(root.Type.Name, root.Type.FullName, "", "", []), isText ? "string" : "int"),
            Accessibility = "public",
            Notice = NoticeSpec.None,
            IsTracked = false,
            PartialProperty = null,
            IsGenerated = false,
            IsUnique = false,
            MaxLength = isText ? values.Select(static value => value.Length - 2).Append(LongestValue).Max() : null,
            ColumnType = null,
            Computed = null,
            DbDefault = null,
            ClockStamp = ClockStamp.None,
            IsVersion = false,
            IsDiscriminator = true,
            Comment = null,
            Summary = null,
        };
    }

    private static RelationSpec Place(RelationSpec relation, int[] places) =>
        relation with { Key = [.. relation.Key.Select(part => part with { Field = places[part.Field] })] };

    private static IndexSpec Place(IndexSpec index, int[] places) => index with
    {
        Fields = [.. index.Fields.Select(field => places[field])],
        Descending = [.. index.Descending.Select(field => places[field])],
        Include = [.. index.Include.Select(field => places[field])],
        Document = index.Path.Count > 0 ? places[index.Document] : 0,
    };

    private static ConstructionSpec Place(ConstructionSpec construction, int[] places) => construction == ConstructionSpec.None
        ? construction
        : construction with
        {
            Arguments = [.. construction.Arguments.Select(argument => argument with { Field = places[argument.Field] })],
            Initialized = [.. construction.Initialized.Select(field => places[field])],
            Deferred = [.. construction.Deferred.Select(field => places[field])],
        };
}
