using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>A query that goes on from its own rows, as a common table expression.</summary>
internal static class Recursion
{
    /// <summary>The first rows, and all that steps make of them.</summary>
    /// <param name="first">The first rows.</param>
    /// <param name="isAll">True to keep rows that were there before.</param>
    /// <param name="step">Makes rows of those of the step before it.</param>
    /// <exception cref="ArgumentException">The step does not read the rows before it, or in a way that databases do not support.</exception>
    public static Composition<TRow> Of<TRow>(Composition<TRow> first, bool isAll, Func<Composition<TRow>, SelectQuery> step)
    {
        var start = first.Query.IsSliced || first.Query.HasAggregate ? first.Nested.Query : first.Query;
        var table = Cte.Recursive(Widened(start), isAll, previous =>
        {
            var next = step(first.Over(previous));
            CombinedTable.ThrowIfUnlike(start, next);
            ThrowIfNoStep(next, previous.Cte);
            return Widened(next);
        });
        return first.Over(new CteReference(table));
    }

    private static SelectQuery Widened(SelectQuery query) => query.WithOrder([]).WithColumns([.. query.Output.Select(static column => column.Widened)]);

    private static void ThrowIfNoStep(SelectQuery next, Cte table)
    {
        var reads = new Reads(table);
        _ = reads.Rewrite(next);
        if (reads.Count != 1 || next.Tables.Select(static clause => clause.Table).Prepend(next.From).Count(one => !one.IsNullable && reads.IsRead(one)) != 1)
        {
            throw new ArgumentException("A step of Recurse reads the rows of the step before it once: filtered, selected from or joined to others, not inside a subquery or a limited query.");
        }

        if (next.IsSliced || next.IsDistinct || next.HasAggregate || next.GroupBy.Count > 0)
        {
            throw new ArgumentException("A step of Recurse is of single rows: it has no limit, no groups, no aggregates and no Distinct. Apply them to what Recurse returns.");
        }
    }

    /// <summary>Counts how often a query reads an expression.</summary>
    private sealed class Reads(Cte table) : ExprRewriter
    {
        public int Count { get; private set; }

        public bool IsRead(RootTable one) => one is CteReference reference && ReferenceEquals(reference.Cte, table);

        public override Cte Rewrite(Cte one) => RewriteInside(one);

        protected override RootTable NewTable(RootTable one)
        {
            Count += IsRead(one) ? 1 : 0;
            return base.NewTable(one);
        }
    }
}
