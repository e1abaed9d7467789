namespace Tortoise;

/// <summary>What the database does with rows whose foreign key is of a row that is deleted.</summary>
public enum OnDelete
{
    /// <summary>They are deleted too.</summary>
    Cascade,

    /// <summary>The delete fails.</summary>
    Restrict,

    /// <summary>Their key becomes NULL; it must be able to.</summary>
    SetNull,

    /// <summary>Their key becomes its default.</summary>
    SetDefault,

    /// <summary>Nothing; the delete fails where the constraint is checked, on some databases at the end of the transaction.</summary>
    NoAction,
}
