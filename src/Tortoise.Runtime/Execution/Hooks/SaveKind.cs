namespace Tortoise;

/// <summary>How objects are saved.</summary>
public enum SaveKind
{
    /// <summary>Their rows are inserted.</summary>
    Insert,

    /// <summary>Their rows are updated.</summary>
    Update,

    /// <summary>Their rows are inserted, or, where they exist, updated or left as they are: the database decides.</summary>
    Upsert,
}
