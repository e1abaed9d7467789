using System.ComponentModel;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>Rows inside a C# query expression, of which <c>select</c> takes values: what its variables stand for.</summary>
/// <typeparam name="TRow">What lambdas receive: fields of rows, and values.</typeparam>
public sealed partial class QueryRows<TRow>
{
    private const string WhatToSelect = "Select takes an expression, a tuple, Select(t => (t.Id, t.Name)), or a record with [Projection]; no anonymous type and nothing that C# computes.";

    internal QueryRows(Database? database, Composition<TRow> rows) => (Database, Composition) = (database, rows);

    internal Composition<TRow> Composition { get; }

    internal Database? Database { get; }

    /// <summary>Not supported: these are rows inside a query, of which values must be selected before they are read.</summary>
    [Obsolete(WhatToSelect, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTaskAwaiter<List<TRow>> GetAwaiter() => throw new NotSupportedException(WhatToSelect);

    /// <summary>Not supported: these are rows inside a query, of which values must be selected before they are read.</summary>
    [Obsolete(WhatToSelect, error: true), EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<List<TRow>> ToListAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException(WhatToSelect);

    /// <summary>Returns only rows that satisfy a condition.</summary>
    public QueryRows<TRow> Where(Func<TRow, Q> predicate)
    {
        var rows = Composition.Renamed;
        return new(Database, rows with { Query = rows.Query.WithWhere(predicate.Of(rows.Row)) });
    }

    /// <summary>Orders by one term; replaces an earlier ordering.</summary>
    public QueryRows<TRow> OrderBy(Func<TRow, OrderTerm> term)
    {
        var rows = Composition.Renamed;
        return new(Database, rows with { Query = rows.Query.WithOrder([term.Of(rows.Row)]) });
    }

    /// <summary>Orders by one term in descending order; replaces an earlier ordering.</summary>
    public QueryRows<TRow> OrderByDescending(Func<TRow, Expr> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return OrderBy(row => term.Of(row).Desc());
    }

    /// <summary>Orders rows that are equal in the preceding terms by another term.</summary>
    /// <exception cref="InvalidOperationException">There is no ordering.</exception>
    public QueryRows<TRow> ThenBy(Func<TRow, OrderTerm> term)
    {
        var rows = Composition.Renamed;
        return new(Database, rows with { Query = rows.Query.WithLastOrder(term.Of(rows.Row)) });
    }

    /// <summary>Orders rows that are equal in the preceding terms by another term in descending order.</summary>
    /// <exception cref="InvalidOperationException">There is no ordering.</exception>
    public QueryRows<TRow> ThenByDescending(Func<TRow, Expr> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return ThenBy(row => term.Of(row).Desc());
    }

    /// <summary>Groups the rows by a key, a tuple of keys, or an array of keys.</summary>
    public Groups<TRow, TKey> GroupBy<TKey>(Func<TRow, TKey> key) => new(Database, Composition.Renamed, key);

    /// <summary>Groups the rows by a key, a tuple of keys, or an array of keys.</summary>
    /// <param name="key">The key.</param>
    /// <param name="element">What is aggregated.</param>
    public Groups<TElement, TKey> GroupBy<TKey, TElement>(Func<TRow, TKey> key, Func<TRow, TElement> element) =>
        GroupedElements.Of(Database, Composition.Renamed, key, element);

    /// <summary>Returns the number of rows.</summary>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default) =>
        QueryPipeline.ScalarAsync(Database, new CountQuery(Composition.Query), Values.FieldTypes.Int64, cancellationToken);
}
