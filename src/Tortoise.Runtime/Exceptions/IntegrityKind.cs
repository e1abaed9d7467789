namespace Tortoise;

/// <summary>Which kind of constraint a write broke.</summary>
public enum IntegrityKind
{
    /// <summary>The database did not say.</summary>
    Unknown,

    /// <summary>A primary key or unique constraint.</summary>
    Unique,

    /// <summary>A foreign key.</summary>
    ForeignKey,

    /// <summary>A column that may not be NULL.</summary>
    NotNull,

    /// <summary>A check constraint.</summary>
    Check,
}
