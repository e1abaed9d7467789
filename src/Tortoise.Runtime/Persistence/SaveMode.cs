namespace Tortoise;

/// <summary>Whether a save inserts or updates.</summary>
public enum SaveMode
{
    /// <summary>Inserts an object that is not saved, updates any other.</summary>
    Auto,

    /// <summary>Insert, even if the object was read from the database.</summary>
    Insert,

    /// <summary>Update, even if the object was created by the program.</summary>
    Update,
}
