namespace Tortoise.Expressions;

/// <summary>
/// A common table expression: a query that stands before a statement, which reads it under a name, any number of times. A recursive one also reads
/// itself: its query is the union of its first rows and of what a step makes of the rows that it had before. Identity is by reference.
/// </summary>
internal sealed class Cte
{
    private bool? _isCorrelated;

    public Cte(Query query, bool? isMaterialized = null) => (Query, IsMaterialized) = (query, isMaterialized);

    private Cte(Cte other)
        : this(other.Query, other.IsMaterialized) => IsRecursive = other.IsRecursive;

    public Query Query
    {
        get;
        private set => (field, _isCorrelated) = (value, null);
    }

    /// <summary>True if the query reads the expression itself.</summary>
    public bool IsRecursive { get; private set; }

    /// <summary>True if the database is to compute the rows once, false if it is to put the query where it is read; null if the database decides.</summary>
    public bool? IsMaterialized { get; }

    /// <summary>True if the query refers to rows of a query around it.</summary>
    public bool IsCorrelated => _isCorrelated ??= JoinCollector.Of(SelectQuery.Of(new CteReference(this), Literal.One)).IsCorrelated;

    /// <summary>An expression that reads itself.</summary>
    /// <param name="first">The first rows.</param>
    /// <param name="isAll">True to keep rows that were there before; without them it ends when there is no new one.</param>
    /// <param name="step">Makes rows of those that the step before it made.</param>
    /// <param name="isMaterialized">Whether the database is to compute the rows once; null if it decides.</param>
    public static Cte Recursive(SelectQuery first, bool isAll, Func<CteReference, SelectQuery> step, bool? isMaterialized = null)
    {
        var table = new Cte(first, isMaterialized) { IsRecursive = true };
        table.Query = new SetOperation(SetOperator.Union, isAll, first, step(new CteReference(table, isPrevious: true)));
        return table;
    }

    /// <summary>The same expression of a rewritten query, which may refer to it.</summary>
    /// <param name="rewrite">Rewrites the query.</param>
    /// <param name="known">Is told the new expression before its query is rewritten.</param>
    public Cte Rewrite(Func<Query, Query> rewrite, Action<Cte> known)
    {
        var rewritten = new Cte(this);
        known(rewritten);
        rewritten.Query = rewrite(Query);
        return rewritten;
    }

    /// <summary>Adds the expression to a structural key.</summary>
    public void AddTo(ref ShapeBuilder shape)
    {
        shape.Add((IsRecursive ? 4 : 0) | (IsMaterialized switch { true => 2, false => 1, null => 0 }));
        Query.AddTo(ref shape);
    }
}
