using Tortoise.CompilerServices;

namespace Tortoise.Expressions;

/// <summary>
/// Which rows a select is of, and what of them it selects. Most selects are of their own table and select all of it: they share one object,
/// so that what only queries over relations need is carried by no other.
/// </summary>
internal sealed record SelectedRows
{
    /// <summary>All fields of the query's own row.</summary>
    public static SelectedRows Own { get; } = new();

    /// <summary>What columns of the query's own table name; null where they name none, as all do outside of subqueries.</summary>
    public RowSource? Root { get; init; }

    /// <summary>The row whose fields are selected: the query's own, or one that is joined.</summary>
    public RowSource? Row { get; init; }

    /// <summary>Joined rows whose fields are selected after those of the row; one that others are joined to comes before them.</summary>
    public IReadOnlyList<RowSource> Related { get; init; } = [];

    /// <summary>Which fields of the row, and of each related row after it, are selected; empty for all fields of one.</summary>
    public IReadOnlyList<FieldSet> Parts { get; init; } = [];

    /// <summary>What is selected after the rows: what tells whose related rows they are.</summary>
    public IReadOnlyList<Expr> Owner { get; init; } = [];

    /// <summary>True where limit and offset count the rows of each <see cref="Owner"/> by itself.</summary>
    public bool IsPerOwner { get; init; }

    /// <summary>The same of other rows.</summary>
    public SelectedRows Rewrite(ExprRewriter rewriter, SelectQuery query)
    {
        var root = rewriter.RootOf(query);
        return ReferenceEquals(this, Own) && root is null ? this : this with
        {
            Root = root,
            Row = rewriter.Rewrite(Row),
            Related = [.. Related.Select(row => rewriter.Rewrite(row))],
            Owner = [.. Owner.Select(owner => rewriter.Rewrite(owner))],
        };
    }

    /// <summary>All fields of the row, and no related rows.</summary>
    public SelectedRows Whole => Related.Count + Parts.Count == 0 ? this : this with { Related = [], Parts = [] };
}
