using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>How the database is to read the rows of a query: what is locked, which indexes are used, and comments. Most queries have none, and share one object.</summary>
internal sealed record QueryHints
{
    public static QueryHints None { get; } = new();

    /// <summary>Those of rows that are known already, whatever the query filters hide of them.</summary>
    public static QueryHints Known { get; } = new() { AreVisible = true };

    public bool AreNone => ReferenceEquals(this, None);

    /// <summary>How the rows are locked until the transaction ends; null if they are not.</summary>
    public RowLock? Lock { get; init; }

    /// <summary>Indexes of the query's own table.</summary>
    public IReadOnlyList<IndexHint> Indexes { get; init; } = [];

    /// <summary>The filters that are switched off for the query and all inside it; null if none are. They decide what is in the tree, not how it is written.</summary>
    public IgnoredFilters? IgnoredFilters { get; init; }

    /// <summary>True for rows that were found, and are found again by their keys or what refers to them: the query filters add no conditions for them.</summary>
    public bool AreVisible { get; init; }

    /// <summary>Comments before the statement.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The hints of the rows that a statement reads or writes.</summary>
    public static QueryHints Of(Statement statement) => statement switch
    {
        SelectQuery select => select.Hints,
        RowsQuery rows => rows.Rows.Hints,
        SetOperation operation => Of(operation.Left),
        UpdateQuery update => update.Rows.Hints,
        DeleteQuery delete => delete.Rows.Hints,
        InsertQuery insert => insert.Rows.Hints,
        _ => None,
    };

    /// <summary>The same of other rows.</summary>
    public QueryHints Rewrite(ExprRewriter rewriter) => Lock is { Of.Count: > 0 } rows
        ? this with { Lock = rows with { Of = [.. rows.Of.Select(rewriter.Rewrite)] } }
        : this;

    public void AddTo(ref ShapeBuilder shape)
    {
        shape.Add((IgnoredFilters is null ? 0 : 1) | (AreVisible ? 2 : 0));
        shape.Add(Lock is null ? -1 : ((int)Lock.Strength << 2) | (int)Lock.Wait);
        shape.Add(Lock?.Of.Count ?? 0);
        foreach (var row in Lock?.Of ?? [])
        {
            shape.Add(row);
        }

        shape.Add(Indexes.Count);
        foreach (var hint in Indexes)
        {
            shape.Add((int)hint.Kind);
            shape.Add(hint.Indexes.Count);
            foreach (var index in hint.Indexes)
            {
                shape.Add(index);
            }
        }

        shape.Add(Tags.Count);
        foreach (var tag in Tags)
        {
            shape.Add(tag);
        }
    }
}
