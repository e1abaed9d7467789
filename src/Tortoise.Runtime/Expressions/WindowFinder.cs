namespace Tortoise.Expressions;

/// <summary>Finds window functions, which only a select list and an ordering can have.</summary>
internal sealed class WindowFinder : ExprRewriter
{
    private bool _isFound;

    /// <summary>True if an expression computes a window function, not counting those of queries inside it.</summary>
    public static bool IsIn(Expr expression)
    {
        var finder = new WindowFinder();
        _ = finder.Rewrite(expression);
        return finder._isFound;
    }

    public override Expr Rewrite(Expr expression)
    {
        _isFound |= expression is IWindow;
        return _isFound ? expression : base.Rewrite(expression);
    }

    public override SelectQuery Rewrite(SelectQuery query) => query;
}
