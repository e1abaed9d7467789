using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// Several groupings of the same rows: a key that none of them has is NULL, and where the database has no GROUPING SETS, each becomes a query of its own, all of them a UNION ALL
/// in a derived table.
/// </summary>
internal sealed class Groupings(Dialect dialect) : LoweringStep
{
    private static readonly AggregateExpr<long> Count = new(SqlFunction.CountRows, [], FieldTypes.Int64);

    /// <exception cref="UnsupportedByDialectException">The database has neither.</exception>
    protected override SelectQuery Lower(SelectQuery query) => query switch
    {
        { GroupBy.Count: 0 } => query,
        { GroupingSets: null } => Of(query, [.. Enumerable.Range(0, query.GroupBy.Count)]),
        { GroupingSets: var sets } when dialect.HasGroupingSets => Of(query, [.. sets.SelectMany(set => set).Distinct()], haveAll: false),
        { GroupingSets: var sets } when dialect.UnitesGroups => United(query, sets),
        _ => throw new UnsupportedByDialectException(dialect.Name, "totals of several groupings", "group in a query of its own for each"),
    };

    private static SelectQuery United(SelectQuery query, IReadOnlyList<IReadOnlyList<int>> sets)
    {
        List<Expr> columns = [.. query.Columns!];
        var order = new NestedOrder(query.OrderBy, columns, (column, term) => Sameness.AreSameText(column, term, query));

        // A query without keys is of one group because it has an aggregate.
        if (!columns.Exists(static column => column.IsAggregate))
        {
            columns.Add(Count);
        }

        var table = new DerivedTable(sets.Select(set => (Query)Grouping(query, set, columns)).Aggregate(static (left, right) => new SetOperation(SetOperator.Union, isAll: true, left, right)));
        return SelectQuery.Of(table, [.. table.Columns.Take(query.Columns!.Count)])
            .WithOrder(order.Over(table))
            .WithDistinct(query.IsDistinct)
            .WithLimit(query.Limit)
            .WithOffset(query.Offset);
    }

    private static SelectQuery Grouping(SelectQuery query, IReadOnlyList<int> set, List<Expr> columns)
    {
        var values = new Values(query, set);
        IReadOnlyList<Expr> selected = [.. columns.Select(values.Rewrite)];
        var rows = query.WithoutHaving().WithOrder([]).WithDistinct(false).WithLimit(null).WithOffset(null);
        var groups = set.Count == 0 ? rows.AsOneGroup(selected) : rows.WithGroupBy([.. set.Select(index => query.GroupBy[index])]).WithColumns(selected);
        return query.Having is null ? groups : groups.WithHaving(values.Rewrite(query.Having));
    }

    /// <summary>The same groups, in which what is the same for all is known.</summary>
    private static SelectQuery Of(SelectQuery query, IReadOnlyList<int> keys, bool haveAll = true)
    {
        var values = new Values(query, keys, haveAll);
        var groups = query.WithColumns([.. query.Columns!.Select(values.Rewrite)]).WithOrder([.. query.OrderBy.Select(term => term.Rewrite(values))]);
        return query.Having is null ? groups : groups.WithoutHaving().WithHaving(values.Rewrite(query.Having));
    }

    /// <summary>Values of groups by some of the keys: the others are NULL.</summary>
    /// <param name="query">The query.</param>
    /// <param name="keys">The keys that groups can have, as indexes.</param>
    /// <param name="haveAll">True if each group has all of these.</param>
    private sealed class Values(SelectQuery query, IReadOnlyList<int> keys, bool haveAll = true) : ExprRewriter
    {
        private Expr? _windowed;

        public override Expr Rewrite(Expr expression)
        {
            // What a window function takes are values of the groups; an aggregate takes those of the rows, also of a key.
            _windowed = expression is IWindow window ? window.Function : _windowed;
            return expression.ReadsManyRows && !ReferenceEquals(expression, _windowed) ? expression : Value(expression);
        }

        private Expr Value(Expr expression) => expression switch
        {
            FunctionExpr<int> { Call: { Function: var function, Arguments: [var key] } } when function == SqlFunction.Grouping => keys.Contains(KeyOf(key)) switch
            {
                false => Literal.One,
                true when haveAll => Literal.Zero,
                _ => expression,
            },

            // Its type matters where the groups become a table.
            IDerivedColumn column when KeyOf(expression) is >= 0 and var key && !keys.Contains(key) => column.Null.Widened,
            _ => base.Rewrite(expression),
        };

        private int KeyOf(Expr expression) => query.GroupBy.ToList().FindIndex(key => Sameness.AreSameText(key, expression, query));
    }
}
