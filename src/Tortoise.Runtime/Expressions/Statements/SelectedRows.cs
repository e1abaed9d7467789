using Tortoise.CompilerServices;

namespace Tortoise.Expressions;

/// <summary>
/// Which rows a select is of, and what of them it selects. Most selects are of their own table and select all of it: they share one object,
/// so that what only few need is carried by no other.
/// </summary>
internal sealed record SelectedRows
{
    /// <summary>All fields of the query's own row.</summary>
    public static SelectedRows Own { get; } = new();

    /// <summary>Joined rows whose fields are selected after those of the row; one that others are joined to comes before them.</summary>
    public IReadOnlyList<JoinedTable> Related { get; init; } = [];

    /// <summary>Which fields of the row, and of each related row after it, are selected; empty for all fields of one.</summary>
    public IReadOnlyList<FieldSet> Parts { get; init; } = [];

    /// <summary>What is selected after the rows: what identifies the owners of related rows.</summary>
    public IReadOnlyList<Expr> Owner { get; init; } = [];

    /// <summary>Rows that are joined even if no column of theirs is used, because they repeat the query's own.</summary>
    public IReadOnlyList<JoinedTable> Joined { get; init; } = [];

    /// <summary>The filters of joined rows; of one that nothing names, it has no effect.</summary>
    public IReadOnlyList<JoinFilter> Filters { get; init; } = [];

    /// <summary>Tables that are joined to that of FROM on a condition, in order.</summary>
    public IReadOnlyList<JoinClause> Tables { get; init; } = [];

    /// <summary>True if the query, or one inside it, refers to a row of an outer query: its table needs a name of its own. Known when it is printed.</summary>
    public bool IsCorrelated { get; init; }

    /// <summary>Common table expressions that stand before the query. Known when it is printed.</summary>
    public IReadOnlyList<Cte> Ctes { get; init; } = [];

    /// <summary>What the rows are grouped by; empty if they are not.</summary>
    public IReadOnlyList<Expr> GroupBy { get; init; } = [];

    /// <summary>The groupings by some of the values, each as indexes of these; null for one by all of them.</summary>
    public IReadOnlyList<IReadOnlyList<int>>? GroupingSets { get; init; }

    /// <summary>Which groups are selected; null for all.</summary>
    public Q? Having { get; init; }

    /// <summary>The values of which each combination has one row, the first in the order; empty for all rows. Only a table of another query has any.</summary>
    public IReadOnlyList<Expr> DistinctOn { get; init; } = [];

    /// <summary>How the database is to read the rows, which affects no result.</summary>
    public QueryHints Hints { get; init; } = QueryHints.None;

    /// <summary>All rows of a table. A query that is one passes on its tags, which are those of the whole statement.</summary>
    public static SelectedRows Over(TableSource table) => table is QueryTable { Query: var query } && QueryHints.Of(query).Tags is { Count: > 0 } tags
        ? Own with { Hints = QueryHints.None with { Tags = tags } }
        : Own;

    /// <summary>The same of other rows.</summary>
    /// <param name="rewriter">Rewrites them.</param>
    /// <param name="tables">The tables that take the place of the joined ones.</param>
    public SelectedRows Rewrite(ExprRewriter rewriter, IReadOnlyList<RootTable> tables) => ReferenceEquals(this, Own) ? this : this with
    {
        Tables = [.. Tables.Select((clause, index) => clause with { Table = tables[index], On = clause.On is null ? null : rewriter.Rewrite(clause.On, tables[index]) })],
        Related = [.. Related.Select(row => (JoinedTable)rewriter.Rewrite(row))],
        Owner = [.. Owner.Select(owner => rewriter.Rewrite(owner))],
        Joined = [.. Joined.Select(row => (JoinedTable)rewriter.Rewrite(row))],
        Filters = [.. Filters.Select(filter => new JoinFilter((JoinedTable)rewriter.Rewrite(filter.Row), rewriter.Rewrite(filter.On)))],
        Ctes = [.. Ctes.Select(rewriter.Rewrite)],
        GroupBy = [.. GroupBy.Select(rewriter.Rewrite)],
        DistinctOn = [.. DistinctOn.Select(rewriter.Rewrite)],
        Having = Having is null ? null : rewriter.Rewrite(Having),
        Hints = Hints.Rewrite(rewriter),
    };

    /// <summary>All fields of the row, and no related rows.</summary>
    public SelectedRows Whole => Related.Count + Parts.Count == 0 ? this : this with { Related = [], Parts = [] };
}
