using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Compilation.Lowering;

/// <summary>The first row of each group, where the database has no DISTINCT ON: rows are numbered per group and selected by number.</summary>
internal sealed class DistinctOnByNumber : LoweringStep
{
    private static readonly FunctionExpr<long> RowNumber = new(SqlFunction.RowNumber, [], FieldTypes.Int64);

    protected override SelectQuery Lower(SelectQuery query)
    {
        if (query.From is not DerivedTable { Query: SelectQuery { DistinctOn.Count: > 0 } rows } table)
        {
            return query;
        }

        var number = new WindowExpr<long>(RowNumber, Window.Of(rows.DistinctOn, rows.OrderBy));
        var numbered = table.Of(rows.WithDistinctOn([]).WithOrder([]).WithColumns([.. rows.Columns!, number]));
        return new Renumbered(table, numbered).Rewrite(query).WithWhere(new Comparison(ComparisonOperator.Equal, numbered.Column(rows.Columns!.Count), Literal.One));
    }

    /// <summary>Reads another table.</summary>
    private sealed class Renumbered(DerivedTable table, DerivedTable numbered) : ExprRewriter
    {
        protected override RootTable NewTable(RootTable read) => ReferenceEquals(read, table) ? numbered : base.NewTable(read);
    }
}
