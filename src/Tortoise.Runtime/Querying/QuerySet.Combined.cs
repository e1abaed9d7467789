using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>Query sets combined with others, and as conditions of others.</summary>
public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>Returns the rows of both queries, each once. What follows applies to all of them; their own orderings count only with a limit.</summary>
    public TSelf Union(QuerySet<TModel> other) => Combined(SetOperator.Union, isAll: false, other);

    /// <summary>Returns the rows of both queries, also those that are in both.</summary>
    public TSelf UnionAll(QuerySet<TModel> other) => Combined(SetOperator.Union, isAll: true, other);

    /// <summary>Returns the rows that are in both queries.</summary>
    public TSelf Intersect(QuerySet<TModel> other) => Combined(SetOperator.Intersect, isAll: false, other);

    /// <summary>Returns the rows of this query that are not in the other one.</summary>
    public TSelf Except(QuerySet<TModel> other) => Combined(SetOperator.Except, isAll: false, other);

    /// <summary>Returns the first row of each group of rows with the same values, in the query's ordering: <c>Team.OrderBy(t =&gt; t.Points.Desc()).DistinctOn(t =&gt; t.City)</c>.</summary>
    /// <exception cref="ArgumentException">The key is no value of a row.</exception>
    public TSelf DistinctOn<TKey>(Func<TFields, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var rows = GroupableRows;
        var keys = GroupKeys.Of(key(rows.Row));
        var own = Ordering.Of(rows.Query, isByKey: false).Count;
        var outer = Slices.Nest(Whole(rows.Query).WithDistinctOn(keys).WithOrder(Ordered(rows.Query)), out var table);
        return Derive(SelectQuery.Of(table, rows.Query.Row.Model).WithOrder([.. outer.OrderBy.Take(own)]));
    }

    /// <summary>
    /// The same rows as a common table expression: a query that stands once before the statement, <c>WITH … AS</c>, however often it is read, as by a join with
    /// itself. Its ordering counts only with a limit.
    /// </summary>
    /// <param name="materialized">
    /// True to have the rows computed once, false to have the query put where it is read, null to let the database decide. PostgreSQL and SQLite heed it.
    /// </param>
    public TSelf AsCte(bool? materialized = null) => Derive(SelectQuery.Of(new CteReference(new Cte(Whole(Query), materialized)), Query.Row.Model));

    /// <summary>Tests, in another query, whether any row satisfies a condition, which may refer to rows of that one.</summary>
    public Q Any(Func<TFields, Q> predicate) => Filter(predicate).Exists();

    /// <summary>Tests, in another query, whether all rows satisfy a condition, which may refer to rows of that one; true if there are none.</summary>
    public Q All(Func<TFields, Q> predicate) => !Exclude(predicate).Exists();

    private TSelf Combined(SetOperator op, bool isAll, QuerySet<TModel> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Derive(SelectQuery.Of(CombinedTable.Of(op, isAll, Whole(Query), Whole(other.Query)), Query.Row.Model));
    }

    /// <summary>All fields of the rows, and no others.</summary>
    private static SelectQuery Whole(SelectQuery query) => query.WithColumns([.. query.Row.Model.Fields.Select(field => new Column(field, query.Row))]);

    /// <summary>The ordering of the rows, which the key completes.</summary>
    private static IReadOnlyList<OrderTerm> Ordered(SelectQuery query)
    {
        var own = query.OrderBy.Count > 0 ? query.OrderBy : [.. query.Row.Model.Ordering.Select(term => new OrderTerm(new Column(query.Row.Model.Fields[term.Field], query.Row), term.Descending))];
        IEnumerable<OrderTerm> terms = [.. own, .. query.Row.Model.Key.Select(index => new Column(query.Row.Model.Fields[index], query.Row).Asc())];
        return [.. query.IsReversed ? terms.Select(static term => term.Reverse()) : terms];
    }
}
