namespace Tortoise;

/// <summary>Base class of to-one relations.</summary>
public abstract class RelationAttribute : Attribute
{
    private protected RelationAttribute()
    {
    }

    /// <summary>
    /// Name of the inverse property on the other model. Null (the default) is the name of this class, with an s if it is
    /// to-many; an empty name means no property. <c>{model}</c> in it is the name of the class, for relations of base classes.
    /// </summary>
    public string? RelatedName { get; set; }

    /// <summary>What happens to this row when the other is deleted.</summary>
    public OnDelete OnDelete { get; set; }

    /// <summary>Name of the unique property of the other model that the key refers to; null (the default) is its primary key.</summary>
    public string? ToField { get; set; }

    /// <summary>False omits the constraint: the referenced row need not exist.</summary>
    public bool DbConstraint { get; set; } = true;

    /// <summary>Name of the key's column; null (the default) is <c>tournament_id</c> for a property Tournament. Not for composite keys.</summary>
    public string? Column { get; set; }
}
