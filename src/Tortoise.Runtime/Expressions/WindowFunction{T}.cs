using Tortoise.Expressions;

namespace Tortoise;

/// <summary>A function that reads other rows of a query for each row: <c>Sql.RowNumber()</c>. <c>Over</c> says which, and makes a value of it.</summary>
/// <typeparam name="T">The CLR type of the result.</typeparam>
public sealed class WindowFunction<T>
{
    private readonly FunctionExpr<T> _function;
    private readonly bool _isOfWhole;

    internal WindowFunction(FunctionExpr<T> function, bool isOfWhole = false) => (_function, _isOfWhole) = (function, isOfWhole);

    /// <summary>The value over a window.</summary>
    public Expr<T> Over(Window window)
    {
        ArgumentNullException.ThrowIfNull(window);
        return new WindowExpr<T>(_function, _isOfWhole ? window.Whole : window);
    }
}
