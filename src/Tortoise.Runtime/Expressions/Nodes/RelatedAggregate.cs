using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>An aggregate over the related rows of a row.</summary>
/// <param name="Source">The source of the row.</param>
/// <param name="End">The end that reaches the related rows.</param>
/// <param name="Rows">The related rows, of whichever row, without an order.</param>
/// <param name="Function">What is computed.</param>
/// <param name="Argument">Of which value; null for a count of the rows.</param>
internal sealed record RelatedAggregate(TableSource Source, RelationEnd End, SelectQuery Rows, SqlFunction Function, Expr? Argument)
{
    /// <summary>
    /// An aggregate of this one over other related rows, as one aggregate over both joined: a sum of sums or counts, a minimum of
    /// minimums, a maximum of maximums. Null if it is not equivalent.
    /// </summary>
    /// <param name="function">What is computed of this one.</param>
    /// <param name="source">The row whose related rows it is computed over.</param>
    /// <param name="end">The end that reaches them.</param>
    /// <param name="rows">These rows.</param>
    public RelatedAggregate? Over(SqlFunction function, TableSource source, RelationEnd end, SelectQuery rows)
    {
        var isSame = function == Function ? function == SqlFunction.Sum || function == SqlFunction.Min || function == SqlFunction.Max
            : function == SqlFunction.Sum && Function == SqlFunction.Count;
        if (!isSame || !rows.Has(Source.Root))
        {
            return null;
        }

        var joined = new JoinedTable(Source.Rebase(rows.RowOf(Source.Root)), End.Near, isReverse: true, isRequired: true);
        var rewriter = new JoinRewriter(Rows, joined);
        var both = Rows.Where is { } where ? rows.WithWhere(where.Rewrite(rewriter)) : rows;
        var argument = Argument?.Rewrite(rewriter) ?? Key(joined);

        // A value of the outer row counts once per joined row, so nothing else may refer to it.
        return JoinCollector.Of(both.WithColumns([argument])).Rows.Exists(row => TableSource.AreSame(row, joined))
            ? new RelatedAggregate(source, end, both, Function, argument)
            : new RelatedAggregate(source, end, both.WithWhere(new NullCheck(Key(joined), negated: true)), Function, argument);
    }

    private static Column Key(TableSource row) => new(row.Model.Fields[row.Model.Key[0]], row);
}
