using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>An aggregate over a slice reads the slice as a derived table, which selects the columns that are aggregated.</summary>
internal sealed class SliceBeforeAggregate : LoweringStep
{
    /// <exception cref="InvalidOperationException">Distinct rows of which one can occur in the slice several times.</exception>
    protected override SelectQuery Lower(SelectQuery query)
    {
        if (query is not { HasAggregate: true, IsSliced: true })
        {
            return query;
        }

        if (query.IsDistinct)
        {
            query.ThrowIfRowsRepeat();
        }

        var used = new UsedColumns(query.From);
        foreach (var column in query.Columns!)
        {
            used.Rewrite(column);
        }

        if (query.Having is not null)
        {
            used.Rewrite(query.Having);
        }

        var slice = query.WithDistinct(false).WithoutHaving().WithColumns(used.Columns.Count > 0 ? used.Columns : [Literal.One]);
        var table = new DerivedTable(slice);
        var outer = new ColumnsOf(table, used);
        var aggregates = SelectQuery.Of(table, [.. query.Columns!.Select(outer.Rewrite)]);
        return query.Having is null ? aggregates : aggregates.WithHaving(outer.Rewrite(query.Having));
    }

    /// <summary>Finds the columns of a query in what it computes.</summary>
    private sealed class UsedColumns(TableSource table) : ExprRewriter
    {
        public List<Expr> Columns { get; } = [];

        /// <summary>Where a column is among them. One whose type does not matter is any of the same field.</summary>
        public int IndexOf(IField column) => Columns.FindIndex(used =>
            used is IField other
            && other.Metadata == column.Metadata
            && TableSource.AreSame(other.Source, column.Source)
            && (used is Column || column is Column || used.GetType() == column.GetType()));

        public bool Has(IField column) => ReferenceEquals(column.Source.Root, table);

        public override Expr Rewrite(Expr expression)
        {
            if (expression is not IField column)
            {
                return base.Rewrite(expression);
            }

            var index = Has(column) ? IndexOf(column) : -1;
            if (index >= 0 && Columns[index] is Column)
            {
                Columns[index] = expression;
            }
            else if (index < 0 && Has(column))
            {
                Columns.Add(expression);
            }

            return expression;
        }

        public override Q Rewrite(Q condition)
        {
            _ = condition is IField ? Rewrite((Expr)condition) : base.Rewrite(condition);
            return condition;
        }
    }

    /// <summary>Replaces them by the columns of the derived table.</summary>
    private sealed class ColumnsOf(DerivedTable table, UsedColumns used) : ExprRewriter
    {
        public override Expr Rewrite(Expr expression) =>
            expression is IField column && used.Has(column) ? table.Column(used.IndexOf(column)) : base.Rewrite(expression);

        public override Q Rewrite(Q condition) =>
            condition is BooleanField column && used.Has(column) ? new BooleanTest((Expr<bool>)table.Column(used.IndexOf(column)), negated: false) : base.Rewrite(condition);
    }
}
