using System.ComponentModel;

namespace Tortoise;

/// <summary>LINQ's names, also for C# query expressions. Each does in the database what it does in LINQ.</summary>
public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>LINQ's name for <see cref="Filter(Func{TFields, Q})"/>.</summary>
    public TSelf Where(Func<TFields, Q> predicate) => Filter(predicate);

    /// <summary>LINQ's name for <see cref="Filter(Q)"/>.</summary>
    public TSelf Where(Q condition) => Filter(condition);

    /// <summary>Orders by one term, descending; replaces an earlier ordering.</summary>
    public TSelf OrderByDescending(Func<TFields, Expr> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return OrderBy(row => term(row).Desc());
    }

    /// <summary>Orders rows that are equal in the preceding terms by another one.</summary>
    /// <exception cref="InvalidOperationException">The query has no ordering of its own.</exception>
    public TSelf ThenBy(Func<TFields, OrderTerm> term)
    {
        var rows = Sliced;
        return Derive(rows.WithLastOrder(Ask(term, out var row), row));
    }

    /// <summary>Orders rows that are equal in the preceding terms by another one, descending.</summary>
    /// <exception cref="InvalidOperationException">The query has no ordering of its own.</exception>
    public TSelf ThenByDescending(Func<TFields, Expr> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return ThenBy(row => term(row).Desc());
    }

    /// <summary>LINQ's name for <see cref="Limit"/>. After an earlier limit it takes the first of the limited rows.</summary>
    /// <param name="count">0 or more.</param>
    public TSelf Take(int count) => Derive(Slices.Take(Query, count));

    /// <summary>LINQ's name for <see cref="Offset"/>. After an earlier limit it skips the first of the limited rows.</summary>
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

    /// <summary>Whether the query returns any row for which the condition holds.</summary>
    public ValueTask<bool> AnyAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).ExistsAsync(cancellationToken);

    /// <summary>Whether the query returns any row for which the condition holds.</summary>
    public ValueTask<bool> ExistsAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).ExistsAsync(cancellationToken);

    /// <summary>The number of rows of the query for which the condition holds.</summary>
    public ValueTask<long> CountAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).CountAsync(cancellationToken);

    /// <summary>The first object for which the condition holds, in the query's ordering; by key if it has none.</summary>
    /// <exception cref="DoesNotExistException">There is none.</exception>
    public ValueTask<TModel> FirstAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).FirstAsync(cancellationToken);

    /// <summary>The first object for which the condition holds, in the query's ordering, by key if it has none; null if there is none.</summary>
    public ValueTask<TModel?> FirstOrDefaultAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        Filter(predicate).FirstOrDefaultAsync(cancellationToken);

    /// <summary>LINQ's name for <see cref="GetAsync(Func{TFields, Q}, CancellationToken)"/>.</summary>
    /// <exception cref="DoesNotExistException">There is none.</exception>
    /// <exception cref="MultipleObjectsReturnedException">There are several.</exception>
    public ValueTask<TModel> SingleAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        GetAsync(predicate, cancellationToken);

    /// <summary>LINQ's name for <see cref="GetOrDefaultAsync(Func{TFields, Q}, CancellationToken)"/>.</summary>
    /// <exception cref="MultipleObjectsReturnedException">There are several.</exception>
    public ValueTask<TModel?> SingleOrDefaultAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
        GetOrDefaultAsync(predicate, cancellationToken);

    /// <summary>Entity Framework's name for <see cref="Prefetch(Func{TFields, IRelationPath})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Write Prefetch(…), which loads with one more statement, or SelectRelated(…), which joins a to-one relation.", error: true)]
    public TSelf Include(Func<TFields, IRelationPath> path) => Prefetch(path);
}
