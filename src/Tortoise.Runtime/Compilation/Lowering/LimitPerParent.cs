using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Compilation.Lowering;

/// <summary>A limit per parent: rows are numbered per parent and selected by number.</summary>
internal sealed class LimitPerParent : LoweringStep
{
    private static readonly FunctionExpr<long> RowNumber = new(SqlFunction.RowNumber, [], FieldTypes.Int64);

    protected override Query Lower(Query query)
    {
        if (query is not PerParentQuery { Rows: var rows })
        {
            return query;
        }

        var columns = rows.Output;
        var numbered = new DerivedTable(rows
            .WithLimit(null)
            .WithOffset(null)
            .WithOrder([])
            .WithColumns([.. columns, new WindowExpr<long>(RowNumber, Window.Of(rows.Owner, Ordering.Of(rows, isByKey: true)))]));
        var number = numbered.Column(columns.Count);
        return SelectQuery.Of(numbered, [.. numbered.Columns.Take(columns.Count)]).WithWhere(Within(number, rows)).WithOrder([number.Asc()]);
    }

    /// <summary>The condition that the number of a row is in the slice of a query.</summary>
    public static Q Within(Expr number, SelectQuery rows)
    {
        var within = Q.All;
        if (rows.Offset is { } before)
        {
            within = new Comparison(ComparisonOperator.Greater, number, before);
        }

        if (rows.Limit is { } limit)
        {
            within &= new Comparison(ComparisonOperator.LessOrEqual, number, rows.Offset is { } offset ? Sum(limit, offset) : limit);
        }

        return within;
    }

    private static ArithmeticExpr<long> Sum(Expr left, Expr right) => new(ArithmeticOperator.Add, left, right, FieldTypes.Int64);
}
