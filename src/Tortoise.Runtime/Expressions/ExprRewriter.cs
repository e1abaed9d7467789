using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>Makes the same tree over other rows: the tables that its columns start from are replaced, all else stays as it is.</summary>
internal abstract class ExprRewriter
{
    /// <summary>The queries around what is being rewritten, from the outermost.</summary>
    protected List<SelectQuery> Queries { get; } = [];

    /// <summary>A statement with the queries and values in it; one of rows or of raw SQL has none.</summary>
    public Statement Rewrite(Statement statement) => statement switch
    {
        SelectQuery query => Rewrite(query),
        UpdateQuery update => new UpdateQuery(
            Rewrite(update.Rows),
            [.. update.Assignments.Select(assignment => new Assignment(assignment.Field, Rewrite(assignment.Value)))]),
        DeleteQuery delete => new DeleteQuery(Rewrite(delete.Rows)),
        _ => statement,
    };

    /// <summary>A query, the outermost or one inside of it.</summary>
    public virtual SelectQuery Rewrite(SelectQuery query)
    {
        Queries.Add(query);
        var rewritten = query.Rewrite(this);
        Queries.RemoveAt(Queries.Count - 1);
        return rewritten;
    }

    /// <summary>What is inside of a node.</summary>
    /// <exception cref="StatementException">The tree is nested too deeply.</exception>
    public Expr Rewrite(Expr expression) => Nesting.Into(expression).Rewrite(this);

    /// <summary>A condition inside of a node.</summary>
    /// <exception cref="StatementException">The tree is nested too deeply.</exception>
    public Q Rewrite(Q condition) => Nesting.Into(condition).Rewrite(this);

    /// <summary>Where a column's row comes from.</summary>
    public RowSource? Rewrite(FieldMetadata field, RowSource? source)
    {
        var (root, model) = source?.Start() ?? (null, field.Model);
        return Replace(root, model, source);
    }

    /// <summary>The way to a row.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(source))]
    public RowSource? Rewrite(RowSource? source) => source is null ? null : Replace(source.Start().Root, source.Start().Model, source)!;

    /// <summary>The table of a query.</summary>
    public abstract RowSource? RootOf(SelectQuery query);

    /// <summary>What a way starts from instead.</summary>
    /// <param name="root">The table of a subquery, or an unbound row; null for a query's own table.</param>
    /// <param name="model">Its model.</param>
    protected abstract RowSource? Start(RowSource? root, ModelMetadata model);

    private RowSource? Replace(RowSource? root, ModelMetadata model, RowSource? source)
    {
        var start = Start(root, model);
        return ReferenceEquals(start, root) ? source : RowSource.Rebase(source, start);
    }
}
