using System.ComponentModel;

namespace Tortoise;

/// <summary>LINQ's names, for fingers that know them and for C# query expressions. Each does in the database what it does in LINQ.</summary>
public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>LINQ's name of <see cref="Filter(Func{TFields, Q})"/>.</summary>
    public TSelf Where(Func<TFields, Q> predicate) => Filter(predicate);

    /// <summary>LINQ's name of <see cref="Filter(Q)"/>.</summary>
    public TSelf Where(Q condition) => Filter(condition);

    /// <summary>Orders by one term, the greatest value first; replaces an earlier order.</summary>
    public TSelf OrderByDescending(Func<TFields, Expr> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return OrderBy(row => term(row).Desc());
    }

    /// <summary>Orders rows that are equal by the terms before by one more.</summary>
    /// <exception cref="InvalidOperationException">The query has no order of its own.</exception>
    public TSelf ThenBy(Func<TFields, OrderTerm> term)
    {
        var rows = Sliced;
        return Derive(rows.WithLastOrder(Ask(term, out var row), row));
    }

    /// <summary>Orders rows that are equal by the terms before by one more, the greatest value first.</summary>
    /// <exception cref="InvalidOperationException">The query has no order of its own.</exception>
    public TSelf ThenByDescending(Func<TFields, Expr> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return ThenBy(row => term(row).Desc());
    }

    /// <summary>LINQ's name of <see cref="Limit"/>. Of rows that are limited already it takes the first.</summary>
    /// <param name="count">0 or more.</param>
    public TSelf Take(int count) => Derive(Slices.Take(Query, count));

    /// <summary>LINQ's name of <see cref="Offset"/>. Of rows that are limited already it leaves out the first.</summary>
    /// <param name="count">0 or more.</param>
    public TSelf Skip(int count) => Derive(Slices.Skip(Query, count));

    /// <summary>For C# query expressions that end with <c>select t</c>: the query itself.</summary>
    /// <exception cref="ArgumentException">It is another row, or other fields.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TSelf Select(Func<TFields, TFields> selector) =>
        ReferenceEquals(Ask(selector, out var row).Source, row)
            ? (TSelf)this
            : throw new ArgumentException(
                "A query selects its own objects or values. To load related objects use Prefetch or SelectRelated; to select them, query their model.",
                nameof(selector));

    /// <summary>True where the query gives any row for which the condition holds.</summary>
    public ValueTask<bool> AnyAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).ExistsAsync(cancellationToken);

    /// <summary>True where the query gives any row for which the condition holds.</summary>
    public ValueTask<bool> ExistsAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).ExistsAsync(cancellationToken);

    /// <summary>For how many rows of the query the condition holds.</summary>
    public ValueTask<long> CountAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).CountAsync(cancellationToken);

    /// <summary>The first object for which the condition holds, in the query's order; in key order where it has none.</summary>
    /// <exception cref="DoesNotExistException">There is none.</exception>
    public ValueTask<TModel> FirstAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).FirstAsync(cancellationToken);

    /// <summary>The first object for which the condition holds, in the query's order, in key order where it has none; null where there is no object.</summary>
    public ValueTask<TModel?> FirstOrDefaultAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).FirstOrDefaultAsync(cancellationToken);

    /// <summary>LINQ's name of <see cref="GetAsync(Func{TFields, Q}, CancellationToken)"/>.</summary>
    /// <exception cref="DoesNotExistException">There is none.</exception>
    /// <exception cref="MultipleObjectsReturnedException">There are several.</exception>
    public ValueTask<TModel> SingleAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        GetAsync(predicate, cancellationToken);

    /// <summary>LINQ's name of <see cref="GetOrDefaultAsync(Func{TFields, Q}, CancellationToken)"/>.</summary>
    /// <exception cref="MultipleObjectsReturnedException">There are several.</exception>
    public ValueTask<TModel?> SingleOrDefaultAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        GetOrDefaultAsync(predicate, cancellationToken);

    /// <summary>Entity Framework's name of <see cref="Prefetch(Func{TFields, IRelationPath})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Write Prefetch(…), which loads with one more statement, or SelectRelated(…), which joins a to-one relation.", error: true)]
    public TSelf Include(Func<TFields, IRelationPath> path) => Prefetch(path);
}
