namespace Tortoise;

/// <summary>What the database does with rows that refer to a deleted row.</summary>
public enum OnDelete
{
    /// <summary>They are deleted too.</summary>
    Cascade,

    /// <summary>The delete fails.</summary>
    Restrict,

    /// <summary>Their key becomes NULL; it must be nullable.</summary>
    SetNull,

    /// <summary>Their key becomes its default.</summary>
    SetDefault,

    /// <summary>Nothing; the delete fails where the constraint is checked, on some databases at the end of the transaction.</summary>
    NoAction,
}
