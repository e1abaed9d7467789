using Tortoise.Execution;

namespace Tortoise.Relations;

/// <summary>The databases of objects, for code that knows their model only by its metadata.</summary>
internal interface IPlacedObjects
{
    /// <summary>Records where the row of an object was read.</summary>
    void MarkRead(object model, RowOrigin origin);

    /// <summary>The database that the row of an object is in; null if it is not known, or there is no row.</summary>
    Database? DatabaseOf(object model);
}
