using Tortoise.Compilation.Lowering;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>
/// A recursion of distinct rows, which SQL Server does not know: each row has the path of the rows that led to it, goes on only if it is not among them, and is read once.
/// </summary>
internal sealed class PathsOfRecursion : ExprRewriter
{
    protected override Query NewQuery(Cte table, Query rewritten) => IsDistinct(table) ? WithPaths((SetOperation)rewritten) : rewritten;

    protected override RootTable NewTable(RootTable table)
    {
        var rewritten = base.NewTable(table);
        return table is CteReference { IsPrevious: false } reference && IsDistinct(reference.Cte)
            ? new DerivedTable(SelectQuery.Of(rewritten, [.. ((CteReference)rewritten).Columns.SkipLast(1)]).WithDistinct())
            : rewritten;
    }

    private static bool IsDistinct(Cte table) => table is { IsRecursive: true, Query: SetOperation { IsAll: false } };

    private static SetOperation WithPaths(SetOperation rows)
    {
        var (first, step) = ((SelectQuery)rows.Left, (SelectQuery)rows.Right);
        var width = first.Columns!.Count;
        var previous = step.Tables.Select(static clause => clause.Table).Prepend(step.From).OfType<CteReference>().First(static reference => reference.IsPrevious);
        Expr[] path = [new DerivedColumn(previous, width, isNullable: false), .. Enumerable.Range(0, width).Select(previous.Column)];
        return new(
            SetOperator.Union,
            isAll: true,
            first.WithColumns([.. first.Columns, new FunctionExpr<string>(SqlFunction.EmptyPath, [], FieldTypes.String)]),
            step.WithColumns([.. step.Columns!, new FunctionExpr<string>(SqlFunction.PathWith, path, FieldTypes.String)])
                .WithWhere(new Comparison(ComparisonOperator.Equal, new FunctionExpr<int>(SqlFunction.PathPosition, path, FieldTypes.Int32), Literal.Zero)));
    }
}
