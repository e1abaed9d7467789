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
    Composition<TRow> IRows<TRow>.Rows => Composition;

    Database? IRows<T, TRow>.Database => Database;

    Part<T> IRows<T, TRow>.PartAt(int offset, bool isOptional) => Reader.PartAt(offset);
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

    /// <summary>
    /// The same rows as a common table expression: a query that stands once before the statement, <c>WITH … AS</c>, however often it is read, as by a join with
    /// itself. Its ordering counts only with a limit.
    /// </summary>
    /// <param name="materialized">
    /// True to have the rows computed once, false to have the query put where it is read, null to let the database decide. PostgreSQL and SQLite heed it.
    /// </param>
    public TSelf AsCte(bool? materialized = null) => Create(Database, Composition.AsCte(materialized));

    /// <summary>
    /// The rows, what a step makes of them, what it makes of those, and so on, until a step makes none:
    /// <c>Sql.Row(Sql.Value(1)).Recurse(previous =&gt; previous.Filter(n =&gt; n &lt; 10).Select(n =&gt; n + 1))</c>. The query is a recursive common table expression.
    /// </summary>
    /// <param name="step">
    /// Returns the next rows from those of the step before it, which it reads once: it filters them, joins others to them, and selects the same values.
    /// </param>
    /// <param name="distinct">True to go on only from rows that were not there before, so that a cycle ends.</param>
    /// <exception cref="ArgumentException">The step does not read the rows before it once, has a limit, groups or aggregates, or selects values that are stored in different ways.</exception>
    public TSelf Recurse(Func<TSelf, IRows<T, TRow>> step, bool distinct = false)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Create(Database, Recursion.Of(Composition, isAll: !distinct, previous => step(Create(Database, previous)).Rows.Query));
    }

    /// <summary>Tests, in another query, whether there is any row. The query may refer to rows of that one.</summary>
    public Q Exists() => Slices.Exists(Query);

    /// <summary>The rows for an outer join in a C# query expression.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public OuterRows<TRow> DefaultIfEmpty() => new(this);

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

    private protected TSelf Filtered(Func<TRow, Q> predicate, bool isNegated = false)
    {
        var rows = Composition.Refined;
        var condition = isNegated ? !predicate.Of(rows.Row) : predicate.Of(rows.Row);
        var isOfGroups = rows.Query.GroupBy.Count > 0 || rows.Query.HasAggregate;
        return Create(Database, rows with { Query = isOfGroups ? rows.Query.WithHaving(condition) : rows.Query.WithWhere(condition) });
    }

    private protected TSelf Ordered(Func<TRow, OrderTerm> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Ordered(row => [term.Of(row)]);
    }

    private protected TSelf OrderedDescending(Func<TRow, Expr> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Ordered(row => [term.Of(row).Desc()]);
    }

    private protected TSelf Ordered(Func<TRow, OrderTerm[]> terms)
    {
        var rows = Unsliced.Renamed;
        return Create(Database, rows with { Query = rows.Query.WithOrder(terms.Of(rows.Row)) });
    }

    private protected TSelf ThenOrdered(Func<TRow, OrderTerm> term)
    {
        var rows = Unsliced.Renamed;
        return Create(Database, rows with { Query = rows.Query.WithLastOrder(term.Of(rows.Row)) });
    }

    private protected TSelf ThenOrderedDescending(Func<TRow, Expr> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return ThenOrdered(row => term.Of(row).Desc());
    }
}
