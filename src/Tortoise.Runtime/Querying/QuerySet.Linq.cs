using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>The methods of LINQ, also for C# query expressions. Each does in the database what it does in LINQ.</summary>
public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>Returns only objects that satisfy a condition; the same as <see cref="Filter(Func{TFields, Q})"/>.</summary>
    public TSelf Where(Func<TFields, Q> predicate) => Filter(predicate);

    /// <summary>Returns only objects that satisfy a condition; the same as <see cref="Filter(Q)"/>.</summary>
    public TSelf Where(Q condition) => Filter(condition);

    /// <summary>Orders by one term in descending order; replaces an earlier ordering.</summary>
    public TSelf OrderByDescending(Func<TFields, Expr> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return OrderBy(row => term.Of(row).Desc());
    }

    /// <summary>Orders rows that are equal in the preceding terms by another term.</summary>
    /// <exception cref="InvalidOperationException">The query has no ordering of its own.</exception>
    public TSelf ThenBy(Func<TFields, OrderTerm> term) => Refine(term, static (query, term, row) => query.WithLastOrder(term, row));

    /// <summary>Orders rows that are equal in the preceding terms by another term in descending order.</summary>
    /// <exception cref="InvalidOperationException">The query has no ordering of its own.</exception>
    public TSelf ThenByDescending(Func<TFields, Expr> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return ThenBy(row => term.Of(row).Desc());
    }

    /// <summary>Returns only the first objects, as <see cref="Limit"/> does. After an earlier limit, it takes the first of the limited rows.</summary>
    /// <param name="count">0 or more.</param>
    public TSelf Take(int count) => Derive(Slices.Take(Query, count));

    /// <summary>Skips the first objects, as <see cref="Offset"/> does. After an earlier limit, it skips the first of the limited rows.</summary>
    /// <param name="count">0 or more.</param>
    public TSelf Skip(int count) => Derive(Slices.Skip(Query, count));

    /// <summary>Returns the query itself, for C# query expressions that end with <c>select t</c>.</summary>
    /// <exception cref="ArgumentException">The result is not the row that the lambda receives.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TSelf Select(Func<TFields, TFields> selector) =>
        ReferenceEquals(Evaluate(selector, out var row).Source, row)
            ? (TSelf)this
            : throw new ArgumentException(
                "A query selects its own objects or values. To load related objects use Prefetch or SelectRelated; to select them, query their model.",
                nameof(selector));

    /// <summary>The rows for an outer join in a C# query expression: <c>from p in Player.Filter(p =&gt; p.TeamId == t.Id).DefaultIfEmpty()</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public OuterRows<TFields> DefaultIfEmpty() => new(this);

    /// <summary>Returns whether any row of the query satisfies a condition.</summary>
    public ValueTask<bool> AnyAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).ExistsAsync(cancellationToken);

    /// <summary>Returns whether any row of the query satisfies a condition.</summary>
    public ValueTask<bool> ExistsAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).ExistsAsync(cancellationToken);

    /// <summary>Returns the number of rows of the query that satisfy a condition.</summary>
    public ValueTask<long> CountAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).CountAsync(cancellationToken);

    /// <summary>Returns the first object that satisfies a condition, in the query's ordering, or by key if it has none.</summary>
    /// <exception cref="DoesNotExistException">No object satisfies the condition.</exception>
    public ValueTask<TModel> FirstAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).FirstAsync(cancellationToken);

    /// <summary>Returns the first object that satisfies a condition, in the query's ordering, or by key if it has none; null if there is no such object.</summary>
    public ValueTask<TModel?> FirstOrDefaultAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Returns the only object that satisfies a condition; the same as <see cref="GetAsync(Func{TFields, Q}, CancellationToken)"/>.</summary>
    /// <exception cref="DoesNotExistException">No object satisfies the condition.</exception>
    /// <exception cref="MultipleObjectsReturnedException">Several objects satisfy the condition.</exception>
    public ValueTask<TModel> SingleAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        GetAsync(predicate, cancellationToken);

    /// <summary>Returns the only object that satisfies a condition, or null if there is none; the same as <see cref="GetOrDefaultAsync(Func{TFields, Q}, CancellationToken)"/>.</summary>
    /// <exception cref="MultipleObjectsReturnedException">Several objects satisfy the condition.</exception>
    public ValueTask<TModel?> SingleOrDefaultAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        GetOrDefaultAsync(predicate, cancellationToken);

    /// <summary>Entity Framework's name for <see cref="Prefetch(Func{TFields, IRelationPath})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Write Prefetch(…), which loads with one more statement, or SelectRelated(…), which joins a to-one relation.", error: true)]
    public TSelf Include(Func<TFields, IRelationPath> path) => Prefetch(path);
}
