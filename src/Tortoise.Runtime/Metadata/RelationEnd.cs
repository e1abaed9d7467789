namespace Tortoise.Metadata;

/// <summary>
/// A property that leads from objects of a model to others: by its own key, by the key of the others (an inverse relation), or by links.
/// </summary>
public sealed class RelationEnd
{
    private readonly Func<RelationEnd, RelationMetadata> _near;
    private readonly Func<RelationMetadata>? _far;
    private readonly Func<LinkMetadata>? _link;
    private RelationMetadata? _nearRelation;
    private RelationMetadata? _farRelation;
    private RelationEnd? _inverse;
    private bool _hasInverse;

    private RelationEnd(
        string property,
        bool isMany,
        bool isReverse,
        Func<RelationEnd, RelationMetadata> near,
        Func<RelationMetadata>? far = null,
        Func<LinkMetadata>? link = null)
    {
        Property = property;
        IsMany = isMany;
        IsReverse = isReverse;
        _near = near;
        _far = far;
        _link = link;
    }

    /// <summary>Name of the property.</summary>
    public string Property { get; }

    /// <summary>True if it reaches many objects.</summary>
    public bool IsMany { get; }

    /// <summary>True if the key is not in the model's own row.</summary>
    public bool IsReverse { get; }

    /// <summary>The metadata of a many-to-many relation; null for every other.</summary>
    public LinkMetadata? Link => _link?.Invoke();

    /// <summary>The first relation on the path: that of this model, or, for an inverse, that of the others or of the links.</summary>
    public RelationMetadata Near => _nearRelation ??= _near(this);

    /// <summary>The relation from links to the others; null if there are no links.</summary>
    public RelationMetadata? Far => _farRelation ??= _far?.Invoke();

    /// <summary>The model of the objects that it reaches.</summary>
    public ModelMetadata Target => Far?.Target ?? (IsReverse ? Near.Model : Near.Target);

    /// <summary>The model that has the property.</summary>
    public ModelMetadata Model
    {
        get => field ?? Near.Target;
        private set;
    }

    /// <summary>
    /// Its index among the model's ends; -1 for the inverse of a relation in another assembly, which no object of this model holds.
    /// </summary>
    public int Index { get; private set; } = -1;

    /// <summary>The object that the model's own key refers to.</summary>
    /// <param name="property">Name of the property.</param>
    /// <param name="relation">Index into <see cref="ModelMetadata.Relations"/>.</param>
    public static RelationEnd ToOne(string property, int relation) =>
        new(property, isMany: false, isReverse: false, end => end.Model.Relations[relation]);

    /// <summary>The single object whose key refers to this one.</summary>
    /// <param name="property">Name of the property.</param>
    /// <param name="model">The model that has the key.</param>
    /// <param name="relation">Index into its <see cref="ModelMetadata.Relations"/>.</param>
    public static RelationEnd ReverseOne(string property, Func<ModelMetadata> model, int relation) =>
        new(property, isMany: false, isReverse: true, _ => model().Relations[relation]);

    /// <summary>The objects whose key refers to this one.</summary>
    /// <param name="property">Name of the property.</param>
    /// <param name="model">The model that has the key.</param>
    /// <param name="relation">Index into its <see cref="ModelMetadata.Relations"/>.</param>
    public static RelationEnd ReverseMany(string property, Func<ModelMetadata> model, int relation) =>
        new(property, isMany: true, isReverse: true, _ => model().Relations[relation]);

    /// <summary>The objects at the other end of links.</summary>
    /// <param name="property">Name of the property.</param>
    /// <param name="model">The model that declares the relation.</param>
    /// <param name="link">Index into its <see cref="ModelMetadata.Links"/>.</param>
    /// <param name="isBackward">True for the inverse, on the model that does not declare the relation.</param>
    public static RelationEnd Links(string property, Func<ModelMetadata> model, int link, bool isBackward = false)
    {
        return new(
            property,
            isMany: true,
            isReverse: true,
            _ => isBackward ? Link().Forward : Link().Backward,
            () => isBackward ? Link().Backward : Link().Forward,
            Link);

        LinkMetadata Link() => model().Links[link];
    }

    /// <summary>The end by which the objects that this one reaches hold the object they were reached from; null if there is none of one object.</summary>
    internal RelationEnd? Inverse
    {
        get
        {
            if (!Volatile.Read(ref _hasInverse))
            {
                _inverse = Far is null
                    ? Target.Ends.FirstOrDefault(end => end.IsReverse != IsReverse && !end.IsMany && end.Far is null && end.Near == Near)
                    : null;
                Volatile.Write(ref _hasInverse, true);
            }

            return _inverse;
        }
    }

    /// <summary>Sets an object's end to another object, or none, and that object's inverse.</summary>
    internal void Connect(object owner, object? related)
    {
        Model.Objects!.Relate(owner, Index, related);
        if (related is not null && Inverse is { } inverse)
        {
            inverse.Model.Objects!.Relate(related, inverse.Index, owner);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Model.Name}.{Property}";

    internal void Attach(ModelMetadata model, int index)
    {
        Model = model;
        Index = index;
    }
}
