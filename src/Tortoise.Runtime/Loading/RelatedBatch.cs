using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise.Relations;

/// <summary>Rows of related objects as a query of a batch.</summary>
/// <param name="query">The rows.</param>
/// <param name="rows">What takes them: called when they come, because the owners may be objects of the result before.</param>
/// <param name="isFirst">True for the first of several that have the same owners.</param>
/// <param name="complete">Called when all have come, of the last one; null for others.</param>
internal sealed class RelatedBatch(SelectQuery query, Func<RelatedRows> rows, bool isFirst, Action? complete) : BatchedQuery(RelationLoader.Statement(query))
{
    public override async ValueTask<int> ReadAsync(Database database, BatchResults results, CancellationToken cancellationToken)
    {
        var taker = rows();
        if (isFirst)
        {
            // A batch that lost its connection is sent again.
            taker.Clear();
        }
        else
        {
            taker.CutBack();
        }

        var read = await ((IRelatedObjects)query.Row.Model.Objects!).ReadAsync(database, results, query, taker, cancellationToken).ConfigureAwait(false);
        taker.Accept(read);
        complete?.Invoke();
        return read;
    }
}
