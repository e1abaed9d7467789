using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>What an update sets a column to may be a column of a joined row; nothing can be joined to the table that is written, so a subquery reads it.</summary>
internal sealed class JoinedAssignment : ExprRewriter
{
    private TableSource? _target;
    private IReadOnlyList<JoinFilter> _filters = [];

    public override Statement Rewrite(Statement statement)
    {
        if (statement is not UpdateQuery { Rows: var rows, Assignments: var assignments, Returning: var returning })
        {
            return statement;
        }

        (_target, _filters) = (rows.From, rows.Filters);
        return new UpdateQuery(rows, [.. assignments.Select(assignment => new Assignment(assignment.Field, Rewrite(assignment.Value)))], returning);
    }

    public override Expr Rewrite(Expr expression) =>
        expression is IField column && Reader(column) is { } reader ? expression.OfQuery(reader) : base.Rewrite(expression);

    public override Q Rewrite(Q condition) =>
        condition is BooleanField column && Reader(column) is { } reader
            ? new BooleanTest((Expr<bool>)column.Column.OfQuery(reader), negated: false)
            : base.Rewrite(condition);

    /// <summary>The query that reads a column of a row joined to the one that is written; null for any other column.</summary>
    private SelectQuery? Reader(IField column)
    {
        var (field, source) = (column.Metadata, column.Source);
        JoinedTable.Elide(ref field, ref source);
        if (source is not JoinedTable joined || !ReferenceEquals(joined.Root, _target))
        {
            return null;
        }

        var first = joined.First;
        var table = ModelTable.Of(first.Model).Rename();
        var isJoined = first.Columns.Aggregate(Q.All, (all, pair) => all & new Comparison(
            ComparisonOperator.Equal,
            new Column(pair.Far, table, isNullable: false),
            new Column(pair.Near, first.Parent, isNullable: false)));
        var query = SelectQuery.Of(first.Model).WithWhere(isJoined, table);
        var moved = new Moved(first, table);
        foreach (var filter in _filters.Where(filter => TableSource.AreSame(filter.Row.First, first)))
        {
            query = filter.Row.Parent is JoinedTable
                ? query.WithFilters([.. query.Filters, new JoinFilter((JoinedTable)moved.Rewrite(filter.Row), moved.Rewrite(filter.On))])
                : query.WithWhere(moved.Rewrite(filter.On));
        }

        return query.WithColumns([new Column(field, joined.After(table))]);
    }

    /// <summary>What is joined to the first joined row is joined to its table instead.</summary>
    private sealed class Moved(JoinedTable first, RootTable table) : ExprRewriter
    {
        public override TableSource Rewrite(TableSource source) =>
            source is JoinedTable joined && TableSource.AreSame(joined.First, first) ? joined.After(table) : base.Rewrite(source);
    }
}
