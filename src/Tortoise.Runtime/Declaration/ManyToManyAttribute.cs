namespace Tortoise;

/// <summary>
/// A many-to-many relation: a get-only <c>partial</c> property of type
/// <see cref="ManyToMany{TModel}"/>, or of <see cref="ManyToMany{TModel, TLink}"/> if the links are a model with columns of their own. The
/// link table and the inverse relation are generated.
/// </summary>
/// <example>
/// <code>
/// [ManyToMany(Through = "event_team", RelatedName = "Events")]
/// public partial ManyToMany&lt;Team&gt; Participants { get; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ManyToManyAttribute : Attribute
{
    /// <summary>Name of the link table; null (the default) is <c>event_participants</c> for a property Participants of Event.</summary>
    public string? Through { get; set; }

    /// <summary>
    /// Name of the property that the other model gets; null (the default) is the name of this class with an s, empty is none. <c>{model}</c> in
    /// it is the name of the class, for relations of base classes.
    /// </summary>
    public string? RelatedName { get; set; }

    /// <summary>Column of the other model's key in the link table, or, with a link model, the name of its relation. Null is <c>team_id</c>.</summary>
    public string? ForwardKey { get; set; }

    /// <summary>
    /// Column of this model's key in the link table, or, with a link model, the name of its relation. Null is <c>event_id</c>, and
    /// <c>event_rel_id</c> if both models are the same.
    /// </summary>
    public string? BackwardKey { get; set; }

    /// <summary>What happens to links when an object at either end is deleted.</summary>
    public OnDelete OnDelete { get; set; }

    /// <summary>False leaves the foreign keys out of the link table.</summary>
    public bool DbConstraint { get; set; } = true;

    /// <summary>For a relation of a model to itself: a link leads both ways, and there is no inverse property.</summary>
    public bool Symmetrical { get; set; }
}
