namespace Tortoise;

/// <summary>Whether a save inserts or updates.</summary>
public enum SaveMode
{
    /// <summary>An object that is not saved is inserted, any other updated.</summary>
    Auto,

    /// <summary>Insert, also where the object was read from the database.</summary>
    Insert,

    /// <summary>Update, also where the object was made by the program.</summary>
    Update,
}
