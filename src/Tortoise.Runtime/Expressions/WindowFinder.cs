namespace Tortoise.Expressions;

/// <summary>Finds window functions, which only a select list and an ordering can have, and what else is computed from other rows.</summary>
internal sealed class WindowFinder : ExprRewriter
{
    private readonly bool _findsSubqueries;
    private bool _isFound;

    private WindowFinder(bool findsSubqueries) => _findsSubqueries = findsSubqueries;

    /// <summary>True if an expression computes a window function, not counting those of queries inside it.</summary>
    public static bool IsIn(Expr expression) => Finds(expression, findsSubqueries: false);

    /// <summary>True if an expression computes a window function or a subquery.</summary>
    public static bool IsOfOtherRows(Expr expression) => Finds(expression, findsSubqueries: true);

    public override Expr Rewrite(Expr expression)
    {
        _isFound |= expression is IWindow || (_findsSubqueries && expression is ISubquery);
        return _isFound ? expression : base.Rewrite(expression);
    }

    public override SelectQuery Rewrite(SelectQuery query) => query;

    private static bool Finds(Expr expression, bool findsSubqueries)
    {
        var finder = new WindowFinder(findsSubqueries);
        _ = finder.Rewrite(expression);
        return finder._isFound;
    }
}
