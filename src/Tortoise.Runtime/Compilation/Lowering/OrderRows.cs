using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// Makes the ordering of every select explicit, its own or its model's; none inside another query, where only a slice is ordered, and the rows of which the first ones are selected.
/// </summary>
internal sealed class OrderRows : LoweringStep
{
    /// <exception cref="InvalidOperationException">Distinct values are ordered by something that is not among them.</exception>
    protected override Query Lower(Query query) =>
        query is FirstRowsQuery { Rows: var rows, IsByKey: var isByKey } ? ((RowsQuery)query).Of(rows.WithOrder(Ordering.Of(rows, isByKey))) : query;

    protected override SelectQuery Lower(SelectQuery query) => query switch
    {
        // The order is that of the slice which is aggregated.
        { HasAggregate: true, IsSliced: true } => query.WithOrder(Ordering.Of(query.WithColumns(null).WithDistinct(false), isByKey: false)),
        { DistinctOn.Count: > 0 } => query,
        _ when query.IsSliced || !IsNested => query.WithOrder(Ordering.Of(query, isByKey: false)),
        _ => query.WithOrder([]),
    };
}
