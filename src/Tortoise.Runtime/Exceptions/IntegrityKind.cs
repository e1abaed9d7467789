namespace Tortoise;

/// <summary>The kind of constraint that a write violated.</summary>
public enum IntegrityKind
{
    /// <summary>The database did not report it.</summary>
    Unknown,

    /// <summary>A primary key or unique constraint.</summary>
    Unique,

    /// <summary>A foreign key.</summary>
    ForeignKey,

    /// <summary>A NOT NULL constraint.</summary>
    NotNull,

    /// <summary>A check constraint.</summary>
    Check,
}
