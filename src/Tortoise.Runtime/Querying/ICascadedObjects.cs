using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Querying;

/// <summary>Rows that are deleted with those that they refer to, for code that knows their model only by its metadata.</summary>
internal interface ICascadedObjects
{
    /// <summary>The hooks around the delete; null if the model has none.</summary>
    Deletion? Cascaded(Database database, SelectQuery rows, RelationMetadata relation);
}
