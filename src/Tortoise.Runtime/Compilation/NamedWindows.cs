using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>The windows that several functions of a select are computed over: they are printed once, with a name.</summary>
internal sealed class NamedWindows : ExprRewriter
{
    private readonly List<(Window Window, int Count)> _windows = [];

    private NamedWindows()
    {
    }

    /// <summary>The windows with their names, which belong to the select.</summary>
    public static IReadOnlyList<(Window Window, string Name)> Of(SelectQuery query)
    {
        var finder = new NamedWindows();

        // What is selected is ordered by its position.
        var order = query.OrderBy.Select(term => term.Expression).Where(WindowFinder.IsIn).Where(expression => Ordering.PositionOf(expression, query) is null);
        foreach (var expression in query.Columns!.Concat(order))
        {
            _ = finder.Rewrite(expression);
        }

        return [.. finder._windows.Where(static window => window.Count > 1).Select(static (window, index) => (window.Window, $"w{index}"))];
    }

    public override Expr Rewrite(Expr expression)
    {
        if (expression is IWindow { Call.Over: { IsOfAll: false } window })
        {
            var index = _windows.FindIndex(known => Sameness.AreSameText(known.Window, window));
            if (index < 0)
            {
                _windows.Add((window, 1));
            }
            else
            {
                _windows[index] = (window, _windows[index].Count + 1);
            }
        }

        return base.Rewrite(expression);
    }

    public override SelectQuery Rewrite(SelectQuery query) => query;
}
