using Tortoise.Execution;

namespace Tortoise.Relations;

/// <summary>Where the rows of objects are, for code that knows their model only by its facts.</summary>
internal interface IPlacedObjects
{
    /// <summary>Notes where the row of an object was read.</summary>
    void MarkRead(object model, RowOrigin origin);

    /// <summary>The database that the row of an object is in; null where it is not known, or there is no row.</summary>
    Database? DatabaseOf(object model);
}
