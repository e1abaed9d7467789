using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>A query with what its lambdas receive.</summary>
/// <param name="Query">The query.</param>
/// <param name="Shape">What its lambdas receive.</param>
internal readonly record struct Composition<TRow>(SelectQuery Query, Shape<TRow> Shape)
{
    /// <summary>What a lambda receives.</summary>
    public TRow Row => Shape.Row;

    /// <summary>The rows to filter, group or order: a slice, or what windows compute, is a table of its own, so that clauses apply after it.</summary>
    public Composition<TRow> Refined => (Query.IsSliced || HasWindow(Query) ? Nested : this).Renamed;

    /// <summary>The rows to select from: groups, aggregates and distinct rows are a table of their own, so that what is selected are values of theirs.</summary>
    public Composition<TRow> Selected => (IsReduced || HasWindow(Query) ? Nested : this).Renamed;

    /// <summary>The rows to add values to.</summary>
    public Composition<TRow> Annotated => (IsReduced ? Nested : this).Renamed;

    /// <summary>The rows to join others to.</summary>
    public Composition<TRow> Joinable => (IsReduced || Query.IsSliced || HasWindow(Query) ? Nested : this).Renamed;

    /// <summary>The query under new names, so that a query nested in itself refers to the rows that its lambdas name.</summary>
    public Composition<TRow> Renamed
    {
        get
        {
            var renaming = new Renaming(Query);
            return new(renaming.Query, Shape.Rewrite(renaming));
        }
    }

    /// <summary>The query as the table of another one, in the same order.</summary>
    public Composition<TRow> Nested
    {
        get
        {
            var outer = Slices.Nest(Query, out var table);
            var first = 0;
            return new(outer, Shape.Over(table, ref first));
        }
    }

    /// <summary>The query as a common table expression, which is read by one name wherever it stands. Only the order of a slice counts.</summary>
    /// <param name="isMaterialized">Whether the database is to compute the rows once; null if it decides.</param>
    public Composition<TRow> AsCte(bool? isMaterialized) => Over(new CteReference(new Cte(Query.WithColumns(Query.Output), isMaterialized)));

    /// <summary>All rows of a table that has what the query selects.</summary>
    public Composition<TRow> Over(QueryTable table)
    {
        var first = 0;
        return new(SelectQuery.Of(table, table.Columns), Shape.Over(table, ref first));
    }

    /// <summary>With the rows of another query joined on a condition.</summary>
    /// <param name="operand">The other rows.</param>
    /// <param name="on">The condition; null for all rows.</param>
    public SelectQuery Join<TOther>(JoinedRows<TOther> operand, Q? on)
    {
        var condition = (operand.Where, on) switch
        {
            ({ } where, { } both) => where & both,
            var (where, both) => where ?? both ?? (operand.Table.IsNullable ? Q.All : null),
        };
        return Query.WithColumns([.. Query.Output, .. operand.Shape.Columns]).WithTable(new JoinClause(operand.Table, condition));
    }

    /// <summary>With additional values for each row.</summary>
    /// <param name="values">The values.</param>
    /// <param name="shape">What lambdas receive.</param>
    /// <exception cref="ArgumentException">A value is not one of a row.</exception>
    public Composition<TNew> With<TNew>(IReadOnlyList<Expr> values, Shape<TNew> shape)
    {
        foreach (var value in values)
        {
            if (value.IsAggregate)
            {
                throw new ArgumentException(
                    $"Annotate adds a value to each row, but {value.DebugText} is one of all rows: use AggregateAsync for it, GroupBy for one per group, or an aggregate of related rows, such as t.Events.Count().",
                    nameof(values));
            }
        }

        ThrowIfReadBeyondSlice(values);
        return new(Query.WithColumns([.. Query.Output, .. values]), shape);
    }

    /// <summary>The query for values of its rows.</summary>
    /// <exception cref="ArgumentException">A value is computed from rows that a limit leaves out.</exception>
    public SelectQuery Selecting(IReadOnlyList<Expr> values)
    {
        ThrowIfReadBeyondSlice(values);
        return Query.WithColumns(values);
    }

    /// <summary>True if several rows of the tables can become one.</summary>
    private bool IsReduced => Query.IsDistinct || Query.HasAggregate || Query.GroupBy.Count > 0;

    private void ThrowIfReadBeyondSlice(IReadOnlyList<Expr> values)
    {
        if (Query.IsSliced && values.Any(WindowFinder.IsIn))
        {
            throw new ArgumentException(
                "A window function reads all rows, also those that a limit leaves out: compute it before Limit and Offset, or filter by its value.", nameof(values));
        }
    }

    private static bool HasWindow(SelectQuery query) => query.Columns?.Any(WindowFinder.IsIn) == true;
}
