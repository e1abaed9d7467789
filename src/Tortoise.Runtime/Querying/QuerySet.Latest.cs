namespace Tortoise;

/// <summary>The first and the last object of an ordering that is given with the question, and no object at all.</summary>
public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>Returns the last object in this ordering, <c>t =&gt; t.Created</c>, instead of the query's own; null if there is no object.</summary>
    public ValueTask<TModel?> LatestAsync(Func<TFields, OrderTerm> term, CancellationToken cancellationToken = default) =>
        OrderBy(term).LastOrDefaultAsync(cancellationToken);

    /// <summary>Returns the last object in this ordering, instead of the query's own; null if there is no object.</summary>
    public ValueTask<TModel?> LatestAsync(Func<TFields, OrderTerm[]> terms, CancellationToken cancellationToken = default) =>
        OrderBy(terms).LastOrDefaultAsync(cancellationToken);

    /// <summary>Returns the first object in this ordering, <c>t =&gt; t.Created</c>, instead of the query's own; null if there is no object.</summary>
    public ValueTask<TModel?> EarliestAsync(Func<TFields, OrderTerm> term, CancellationToken cancellationToken = default) =>
        OrderBy(term).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Returns the first object in this ordering, instead of the query's own; null if there is no object.</summary>
    public ValueTask<TModel?> EarliestAsync(Func<TFields, OrderTerm[]> terms, CancellationToken cancellationToken = default) =>
        OrderBy(terms).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Returns a query for no objects, which can be refined like any other.</summary>
    public TSelf None() => Filter(Q.None);
}
