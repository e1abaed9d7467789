using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>A query for values, whose lambdas receive what it consists of: what all of them share.</summary>
/// <typeparam name="TSelf">The query.</typeparam>
/// <typeparam name="T">What a row becomes.</typeparam>
/// <typeparam name="TRow">What its lambdas receive.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ComposedProjection<TSelf, T, TRow> : Projection<T>, IRows<T, TRow>
    where TSelf : ComposedProjection<TSelf, T, TRow>
{
    private protected ComposedProjection(Database? database, Composition<TRow> rows, ResultReader<T> reader)
        : base(database, rows.Query, reader) => Shape = rows.Shape;

    /// <summary>What its lambdas receive.</summary>
    internal Shape<TRow> Shape { get; }

    /// <summary>The query with what its lambdas receive.</summary>
    internal Composition<TRow> Composition => new(Query, Shape);

#pragma warning disable CA1033 // No class of another assembly can be derived.
    Composition<TRow> IRows<T, TRow>.Rows => Composition;

    Database? IRows<T, TRow>.Database => Database;

    Part<T> IRows<T, TRow>.PartAt(int offset) => Reader.PartAt(offset);
#pragma warning restore CA1033

    /// <summary>Runs the query on the given database instead of the current one.</summary>
    public TSelf Using(Database database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return Create(database, Composition);
    }

    /// <summary>Runs the query in the given transaction, which need not be the current one.</summary>
    public TSelf Using(Transaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return Using(transaction.View);
    }

    /// <inheritdoc cref="Projection{T}.Distinct"/>
    public new TSelf Distinct()
    {
        if (!Query.IsSliced)
        {
            return Of(Query.WithDistinct());
        }

        // What the limited rows are ordered by is not in all cases among what is distinct.
        var (query, shape) = Composition.Nested;
        return Create(Database, new(query.WithOrder([.. query.OrderBy.Where(term => query.Columns!.Any(column => Sameness.AreSameText(column, term.Expression, query)))]).WithDistinct(), shape));
    }

    /// <inheritdoc cref="Projection{T}.Limit"/>
    public new TSelf Limit(int count) => Of(Query.WithLimit(Slices.Limit(count)));

    /// <inheritdoc cref="Projection{T}.Offset"/>
    public new TSelf Offset(int count) => Of(Query.WithOffset(Slices.Offset(count)));

    /// <inheritdoc cref="Projection{T}.Take"/>
    public new TSelf Take(int count) => Of(Slices.Take(Query, count));

    /// <inheritdoc cref="Projection{T}.Skip"/>
    public new TSelf Skip(int count) => Of(Slices.Skip(Query, count));

    /// <summary>Reverses the ordering.</summary>
    public TSelf Reverse()
    {
        var rows = Unsliced;
        return Create(Database, rows with { Query = rows.Query.WithReverse() });
    }

    private protected override Projection<T> AsDistinct() => Distinct();

    /// <summary>Returns the rows of both queries, each once.</summary>
    /// <exception cref="ArgumentException">The queries select values that are stored in different ways.</exception>
    public TSelf Union(IRows<T, TRow> other) => Combined(SetOperator.Union, isAll: false, other);

    /// <summary>Returns the rows of both queries, also those that are in both.</summary>
    /// <exception cref="ArgumentException">The queries select values that are stored in different ways.</exception>
    public TSelf UnionAll(IRows<T, TRow> other) => Combined(SetOperator.Union, isAll: true, other);

    /// <summary>Returns the rows that are in both queries, each once.</summary>
    /// <exception cref="ArgumentException">The queries select values that are stored in different ways.</exception>
    public TSelf Intersect(IRows<T, TRow> other) => Combined(SetOperator.Intersect, isAll: false, other);

    /// <summary>Returns the rows of this query that are not in the other one, each once.</summary>
    /// <exception cref="ArgumentException">The queries select values that are stored in different ways.</exception>
    public TSelf Except(IRows<T, TRow> other) => Combined(SetOperator.Except, isAll: false, other);

    /// <summary>Tests, in another query, whether there is any row. The query may refer to rows of that one.</summary>
    public Q Exists() => Slices.Exists(Query);

    private TSelf Combined(SetOperator op, bool isAll, IRows<T, TRow> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var table = CombinedTable.Of(op, isAll, Query, other.Rows.Query);
        var column = 0;
        return Create(Database, new(SelectQuery.Of(table, table.Columns), Shape.Over(table, ref column)));
    }

    private protected override Projection<T> With(SelectQuery query) => Of(query);

    private protected abstract TSelf Create(Database? database, Composition<TRow> rows);

    /// <summary>The rows; those of a slice as a table, so that what follows applies to them.</summary>
    private Composition<TRow> Unsliced => Query.IsSliced ? Composition.Nested : Composition;

    /// <summary>The same query over other values.</summary>
    internal TSelf Rewrite(SelectQuery query, ExprRewriter rewriter) => Create(Database, new(query, Shape.Rewrite(rewriter)));

    private TSelf Of(SelectQuery query) => Create(Database, new(query, Shape));

    private protected TSelf Filtered(Func<TRow, Q> predicate)
    {
        var rows = Composition.Refined;
        var condition = predicate(rows.Row);
        var isOfGroups = rows.Query.GroupBy.Count > 0 || rows.Query.HasAggregate;
        return Create(Database, rows with { Query = isOfGroups ? rows.Query.WithHaving(condition) : rows.Query.WithWhere(condition) });
    }

    private protected TSelf Ordered(Func<TRow, OrderTerm[]> terms)
    {
        var rows = Unsliced.Renamed;
        return Create(Database, rows with { Query = rows.Query.WithOrder(terms(rows.Row)) });
    }

    private protected TSelf ThenOrdered(Func<TRow, OrderTerm> term)
    {
        var rows = Unsliced.Renamed;
        return Create(Database, rows with { Query = rows.Query.WithLastOrder(term(rows.Row)) });
    }
}
