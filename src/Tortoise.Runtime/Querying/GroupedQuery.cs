using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>
/// A query of groups. Databases know a key again only if it is a column, so rows with other keys become a table of their own, which has the keys and what is aggregated
/// as columns.
/// </summary>
internal static class GroupedQuery
{
    /// <summary>Creates the query.</summary>
    /// <param name="rows">The rows, with the conditions and the order of the groups.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="selected">What is selected: keys, aggregates, and what is computed from these.</param>
    /// <param name="sets">The groupings by some of the keys, each as indexes of these; null for one by all.</param>
    /// <param name="values">Rewrites values of the rows' group into those of the query.</param>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    public static SelectQuery Of(SelectQuery rows, IReadOnlyList<Expr> keys, IReadOnlyList<Expr> selected, IReadOnlyList<IReadOnlyList<int>>? sets, out ExprRewriter values)
    {
        var plain = new GroupValues(rows, keys);
        List<Expr> columns = [.. selected.Select(plain.Rewrite)];
        var having = rows.Having is null ? null : plain.Rewrite(rows.Having);
        List<OrderTerm> order = [.. rows.OrderBy.Select(term => term.Rewrite(plain))];
        if (sets is null && keys.All(static key => key.Plain is IField or IDerivedColumn))
        {
            values = plain;
            var query = rows.WithGroupBy(keys).WithColumns(columns).WithOrder(order);
            return having is null ? query : query.WithoutHaving().WithHaving(having);
        }

        var table = new DerivedTable(rows.WithGroupBy([]).WithoutHaving().WithOrder([]).WithColumns([.. keys, .. plain.Used]));
        if (sets is not null)
        {
            // A key is NULL in groups that are not grouped by it.
            table = (DerivedTable)table.Optional();
        }

        var nested = new GroupValues(rows, keys, table, plain.Used);
        values = nested;
        var groups = SelectQuery.Of(table, table.Column(0))
            .WithGroupBy([.. table.Columns.Take(keys.Count)], sets)
            .WithColumns([.. columns.Select(nested.Rewrite)])
            .WithOrder([.. order.Select(term => term.Rewrite(nested))]);
        return having is null ? groups : groups.WithHaving(nested.Rewrite(having));
    }
}
