using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// An aggregate over a slice whose rows are joined with others: tables that are joined inside of the slice could not be named outside of it, so
/// the slice becomes a condition on the keys.
/// </summary>
internal sealed class SliceBeforeAggregate : LoweringStep
{
    /// <exception cref="InvalidOperationException">A row can stand in the slice several times, which its key cannot tell.</exception>
    protected override SelectQuery Lower(SelectQuery query)
    {
        if (query is not { HasAggregate: true, IsSliced: true } || JoinCollector.Of(query).Rows.Count == 0)
        {
            return query;
        }

        query.ThrowIfRowsRepeat();
        return query.AsCondition();
    }
}
