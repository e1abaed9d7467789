using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>The windows that several functions of a select are computed over: they are printed once, with a name.</summary>
internal sealed class NamedWindows : ExprRewriter
{
    private readonly List<Use> _windows = [];

    private NamedWindows()
    {
    }

    /// <summary>The windows with their names, which belong to the select.</summary>
    public static IReadOnlyList<NamedWindow> Of(SelectQuery query)
    {
        var finder = new NamedWindows();

        // What is selected is ordered by its position.
        var order = query.OrderBy.Select(term => term.Expression).Where(WindowFinder.IsIn).Where(expression => Ordering.PositionOf(expression, query) is null);
        foreach (var expression in query.Columns!.Concat(order))
        {
            _ = finder.Rewrite(expression);
        }

        return [.. finder._windows.Where(static use => use.Count > 1).Select(static (use, index) => new NamedWindow(use.Window, $"w{index}"))];
    }

    public override Expr Rewrite(Expr expression)
    {
        if (expression is IWindow { Call.Over: { IsOfAll: false } window })
        {
            var use = _windows.Find(known => Sameness.AreSameText(known.Window, window));
            if (use is null)
            {
                _windows.Add(use = new Use(window));
            }

            use.Count++;
        }

        return base.Rewrite(expression);
    }

    public override SelectQuery Rewrite(SelectQuery query) => query;

    /// <summary>A window, and how many functions are computed over it.</summary>
    private sealed class Use(Window window)
    {
        public Window Window => window;

        public int Count { get; set; }
    }
}
