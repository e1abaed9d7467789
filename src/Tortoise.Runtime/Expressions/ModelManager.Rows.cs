using Tortoise.Expressions;

namespace Tortoise.Metadata;

public abstract partial class ModelManager
{
    /// <summary>The rows that the manager selects, in its order.</summary>
    /// <param name="rows">All rows of the model, or those that a relation reaches.</param>
    internal abstract SelectQuery Of(SelectQuery rows);
}
