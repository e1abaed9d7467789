using Tortoise.Execution;
using Tortoise.Expressions;

namespace Tortoise.Relations;

/// <summary>Reads rows of related objects of a model, for code that knows the model only by its metadata.</summary>
internal interface IRelatedObjects
{
    /// <summary>Reads the rows of a query; returns how many there were.</summary>
    /// <param name="database">The database.</param>
    /// <param name="query">The rows.</param>
    /// <param name="rows">What takes them.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    ValueTask<int> ReadAsync(Database database, SelectQuery query, RelatedRows rows, CancellationToken cancellationToken);

    /// <summary>Reads the rows of a query of a batch; returns how many there were.</summary>
    /// <param name="database">The database.</param>
    /// <param name="results">The results of the batch, of which the query's is the next.</param>
    /// <param name="query">The rows.</param>
    /// <param name="rows">What takes them.</param>
    /// <param name="cancellationToken">Cancels the batch.</param>
    ValueTask<int> ReadAsync(Database database, BatchResults results, SelectQuery query, RelatedRows rows, CancellationToken cancellationToken);
}
