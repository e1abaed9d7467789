using Tortoise.Compilation.Lowering;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>SQL Server aggregates nothing that a subquery computes: what is aggregated is computed in a derived table first.</summary>
internal sealed class SubqueryBeforeAggregate : LoweringStep
{
    protected override SelectQuery Lower(SelectQuery query)
    {
        if (!query.HasAggregate)
        {
            return query;
        }

        var values = new AggregatedValues();
        foreach (var column in query.Columns!)
        {
            values.Rewrite(column);
        }

        if (!values.HasQuery)
        {
            return query;
        }

        if (query.Having is not null)
        {
            values.Rewrite(query.Having);
        }

        var table = new DerivedTable(query.WithDistinct(false).WithoutHaving().WithColumns(values.Values));
        var columns = new ColumnsOf(table);
        var aggregates = SelectQuery.Of(table, [.. query.Columns.Select(columns.Rewrite)]);
        return query.Having is null ? aggregates : aggregates.WithHaving(columns.Rewrite(query.Having));
    }

    /// <summary>Comes to each value that an aggregate takes from a row, always in the same order.</summary>
    private abstract class InsideAggregates : ExprRewriter
    {
        private bool _isInside;

        public override Expr Rewrite(Expr expression)
        {
            if (_isInside)
            {
                return expression is Parameter ? expression : Value(expression);
            }

            _isInside = expression.ReadsManyRows;
            var rewritten = base.Rewrite(expression);
            _isInside = false;
            return rewritten;
        }

        public override Q Rewrite(Q condition) => _isInside ? Condition(condition) : base.Rewrite(condition);

        protected abstract Expr Value(Expr value);

        protected abstract Q Condition(Q condition);
    }

    /// <summary>Collects the values.</summary>
    private sealed class AggregatedValues : InsideAggregates
    {
        public List<Expr> Values { get; } = [];

        /// <summary>True if a query is in one of them.</summary>
        public bool HasQuery { get; private set; }

        protected override Expr Value(Expr value)
        {
            Values.Add(value);
            HasQuery |= QueryFinder.IsIn(value);
            return value;
        }

        protected override Q Condition(Q condition)
        {
            Value(condition);
            return condition;
        }
    }

    /// <summary>Replaces them by the columns of the derived table.</summary>
    private sealed class ColumnsOf(DerivedTable table) : InsideAggregates
    {
        private int _count;

        protected override Expr Value(Expr value) => table.Column(_count++);

        protected override Q Condition(Q condition) => new BooleanTest((Expr<bool>)table.Column(_count++), negated: false);
    }

    /// <summary>Finds queries, and what is written as one: what asks the elements of a list or a document.</summary>
    private sealed class QueryFinder : ExprRewriter
    {
        private bool _isFound;

        public static bool IsIn(Expr expression)
        {
            var finder = new QueryFinder();
            finder.Rewrite(expression);
            return finder._isFound;
        }

        public override Expr Rewrite(Expr expression)
        {
            _isFound |= expression is ICall { Call: { Function: var function, Arguments: [var argument, ..] } }
                && (function == SqlFunction.JsonLength || function == SqlFunction.JsonKeyCount || (function == SqlFunction.Length && argument.Kind == FieldKind.Array));
            return base.Rewrite(expression);
        }

        public override Q Rewrite(Q condition)
        {
            _isFound |= condition is ArrayMatch;
            return base.Rewrite(condition);
        }

        public override Query Rewrite(Query query)
        {
            _isFound = true;
            return query;
        }

        public override SelectQuery Rewrite(SelectQuery query)
        {
            _isFound = true;
            return query;
        }
    }
}
